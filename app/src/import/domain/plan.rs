//! How somebody in the browser wants an uploaded file to be read.

use serde::{Deserialize, Serialize};

use super::{DateOrder, Field, Options, Values, guess};
use crate::error::{AppError, Faults};

/// Columns, words and defaults, as they were checked last and will be imported.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// Which column fills a field: its number, from 1. A field without one is left out.
    pub columns: Vec<(Field, usize)>,
    /// What stands where a row says nothing.
    pub defaults: Vec<(Field, String)>,
    pub words: Vec<PlannedWord>,
    pub dates: DateOrder,
    /// Commas stand between the themes of a cell.
    pub commas: bool,
}

/// What a word of the source means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedWord {
    pub field: Field,
    pub from: String,
    /// Our word; empty for none; `None` where nobody has said it, so that its rows are bad.
    pub to: Option<String>,
}

impl Plan {
    /// What a header probably means; words are added when the rows have been looked at.
    pub fn guessed(header: &[String]) -> Self {
        let columns = guess::columns(header).into_iter().map(|(field, place)| (field, place + 1)).collect();
        Self { columns, ..Self::default() }
    }

    /// The number of the column that fills a field, from 1; 0 where none does.
    pub fn column(&self, field: Field) -> usize {
        self.columns.iter().find(|(of, _)| *of == field).map_or(0, |(_, number)| *number)
    }

    pub fn default_of(&self, field: Field) -> &str {
        self.defaults.iter().find(|(of, _)| *of == field).map_or("", |(_, text)| text)
    }

    /// Keeps what is said of the words that stand in a field's column, in their order, and says of the others what they
    /// probably mean.
    pub fn take_up(&mut self, field: Field, found: impl IntoIterator<Item = String>) {
        let (known, mut words): (Vec<_>, Vec<_>) =
            std::mem::take(&mut self.words).into_iter().partition(|word| word.field == field);
        for from in found {
            let said = known.iter().find(|word| word.from == from).cloned();
            words.push(said.unwrap_or_else(|| {
                let to = guess::word(field, &from).map(str::to_owned);
                PlannedWord { field, from, to }
            }));
        }
        self.words = words;
    }

    /// The same for the importer.
    pub fn options(&self, file: &str, header: &[String]) -> Result<Options, AppError> {
        let name = |field: &Field| match self.column(*field) {
            0 => String::new(),
            number => header.get(number - 1).cloned().unwrap_or_default(),
        };
        let mut values = Values::default();
        for PlannedWord { field, from, to } in &self.words {
            if let Some(to) = to {
                values.add(*field, from, to).map_err(|refusal| AppError::invalid("words", refusal))?;
            }
        }
        Ok(Options {
            map: Field::ALL.iter().map(|field| (*field, name(field))).collect(),
            defaults: self.defaults.clone(),
            values,
            dates: self.dates,
            commas: self.commas,
            ..Options::named(file)
        })
    }
}

/// What was chosen and typed on the form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TypedPlan {
    /// The number of a column for each field, in the order of the fields.
    pub columns: Vec<String>,
    pub line: String,
    pub product: String,
    pub stage: String,
    pub dates: String,
    pub commas: bool,
    /// Field, word of the source, our word: three lists of the same length.
    pub word_fields: Vec<String>,
    pub word_froms: Vec<String>,
    pub word_tos: Vec<String>,
}

/// What "no value" is chosen by.
pub const NO_VALUE: &str = "none";

impl TypedPlan {
    /// The plan, or all that is wrong with it. `columns` is how many the file has.
    pub fn parse(&self, columns: usize) -> Result<Plan, AppError> {
        let mut faults = Faults::new();
        let mut plan = Plan { commas: self.commas, ..Plan::default() };
        for (field, typed) in Field::ALL.iter().zip(&self.columns) {
            match typed.parse::<usize>().ok().filter(|number| *number <= columns) {
                Some(0) => {}
                Some(number) => plan.columns.push((*field, number)),
                None => faults.add(field.as_str(), "Choose one of the file's columns."),
            }
        }
        if plan.column(Field::Name) == 0 && self.columns.first().is_some_and(|typed| typed == "0") {
            faults.add(Field::Name.as_str(), "Choose the column that holds the names; every initiative needs one.");
        }
        for (field, typed) in [(Field::Line, &self.line), (Field::Product, &self.product), (Field::Stage, &self.stage)]
        {
            if !typed.trim().is_empty() {
                plan.defaults.push((field, typed.trim().to_owned()));
            }
        }
        plan.dates = faults.take("dates", self.dates.parse()).unwrap_or_default();
        let words = self.word_fields.iter().zip(&self.word_froms).zip(&self.word_tos);
        for ((field, from), to) in words {
            let Some(field) = faults.take("words", field.parse::<Field>()) else { continue };
            let to = match to.as_str() {
                "" => None,
                NO_VALUE => Some(String::new()),
                word => Some(word.to_owned()),
            };
            plan.words.push(PlannedWord { field, from: from.clone(), to });
        }
        faults.done()?;
        Ok(plan)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header() -> Vec<String> {
        ["Key", "Title", "Status"].map(str::to_owned).to_vec()
    }

    #[test]
    fn a_guess_says_what_each_word_probably_means_and_keeps_what_was_said() {
        let mut plan = Plan::guessed(&header());
        assert_eq!((plan.column(Field::Name), plan.column(Field::SourceId), plan.column(Field::Lead)), (2, 1, 0));
        plan.words.push(PlannedWord { field: Field::Stage, from: "Done".into(), to: Some("launch".into()) });
        plan.take_up(Field::Stage, ["Done", "Doing", "Greenish"].map(str::to_owned));
        let to: Vec<_> = plan.words.iter().map(|word| word.to.as_deref()).collect();
        assert_eq!(to, [Some("launch"), Some("development"), None]);
        let options = plan.options("plan.csv", &header()).unwrap();
        assert_eq!(options.values.apply(Field::Stage, "Done"), "launch");
        assert!(
            options.map.contains(&(Field::Lead, String::new())),
            "what is left out is not found by its name either"
        );
    }

    #[test]
    fn a_form_is_read_whole_and_every_fault_is_named() {
        let mut columns = vec!["0".to_owned(); Field::ALL.len()];
        let typed = TypedPlan { columns: columns.clone(), dates: "sideways".into(), ..TypedPlan::default() };
        let refusal = typed.parse(3).unwrap_err();
        assert!(refusal.of_field("name").is_some() && refusal.of_field("dates").is_some());
        columns[0] = "2".to_owned();
        columns[3] = "4".to_owned();
        let typed = TypedPlan { columns, dates: "unsaid".into(), ..TypedPlan::default() };
        assert!(typed.parse(3).unwrap_err().of_field("team").is_some(), "the file has three columns");
        assert_eq!(typed.parse(4).unwrap().columns, [(Field::Name, 2), (Field::Team, 4)]);
    }
}
