//! From the cells of a row to what it says, or to why it cannot be taken.

use std::fmt::Display;

use super::{Columns, Description, Field, Options, Row, RowFault, dates::read_day};
use crate::{
    export::typed,
    people::domain::PersonName,
    portfolio::domain::{Horizon, Name, Stage, Theme},
};

/// The most characters of an id or an address of the source.
const LONGEST_ID: usize = 200;
const LONGEST_ADDRESS: usize = 2000;

/// What a spreadsheet writes where a formula came to nothing.
const FAILED_FORMULAS: [&str; 8] = ["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#DATA!"];

/// Reads a row; every cell that cannot be taken is reported, not only the first.
pub fn read_row(number: u64, cells: &[&str], columns: &Columns, options: &Options) -> Result<Row, Vec<RowFault>> {
    let mut reading = Reading { number, cells, columns, options, faults: vec![] };
    let row = reading.row();
    match row {
        Some(row) if reading.faults.is_empty() => Ok(row),
        _ => Err(reading.faults),
    }
}

struct Reading<'a> {
    number: u64,
    cells: &'a [&'a str],
    columns: &'a Columns,
    options: &'a Options,
    faults: Vec<RowFault>,
}

impl Reading<'_> {
    fn row(&mut self) -> Option<Row> {
        let lead = self.words(Field::Lead);
        let themes = self.themes();
        let name = self.parsed(Field::Name, self.text(Field::Name), Name::parse, &[]);
        Some(Row {
            number: self.number,
            line: self.maybe(Field::Line, Name::parse, &[]),
            product: self.maybe(Field::Product, Name::parse, &[]),
            team: self.maybe(Field::Team, Name::parse, &[]),
            several_leads: lead.len() > 1,
            lead: lead.into_iter().next().and_then(|name| self.parsed(Field::Lead, name, PersonName::parse, &[])),
            themes,
            stage: self.maybe(
                Field::Stage,
                str::parse::<Stage>,
                &Stage::ALL.iter().map(|s| s.as_str()).collect::<Vec<_>>(),
            ),
            horizon: self.lane(),
            target: self.maybe(Field::TargetDate, |text| read_day(text, self.options.dates), &[]),
            description: self.parsed(Field::Description, self.text(Field::Description), Description::parse, &[])?,
            source_id: self.maybe(Field::SourceId, source_id, &[]),
            source_url: self.maybe(Field::SourceUrl, address, &[]),
            name: name?,
        })
    }

    fn lane(&mut self) -> Option<Horizon> {
        let words: Vec<_> = Horizon::ALL.iter().map(|lane| lane.as_str()).collect();
        if self.text(Field::Horizon) == Options::BY_DATE {
            return None;
        }
        self.maybe(Field::Horizon, str::parse::<Horizon>, &words)
    }

    /// Themes once each, in their order.
    fn themes(&mut self) -> Vec<Theme> {
        let mut themes = Vec::new();
        for word in self.words(Field::Theme) {
            let theme = self.parsed(Field::Theme, word, Theme::parse, &[]);
            themes.extend(theme.filter(|theme| !themes.contains(theme)));
        }
        themes
    }

    /// The cell as the source wrote it, without the apostrophe that tells a spreadsheet not to run it.
    fn cell(&self, field: Field) -> &str {
        self.columns.place(field.as_str()).and_then(|place| self.cells.get(place)).map_or("", |cell| typed(cell.trim()))
    }

    /// The cell in our words: mapped, prefixed, or the default where it is empty.
    fn text(&self, field: Field) -> String {
        self.own(field, self.cell(field))
            .unwrap_or_else(|| self.options.default_of(field).unwrap_or_default().to_owned())
    }

    /// The words of cells that list several: semicolons stand between them, and commas where that was said.
    fn words(&self, field: Field) -> Vec<String> {
        let ends = |c: char| c == ';' || (c == ',' && self.options.commas && field == Field::Theme);
        let places = self.columns.places(field.as_str()).iter();
        let cells = places.filter_map(|place| self.cells.get(*place)).map(|cell| typed(cell.trim()));
        let words: Vec<_> = cells.flat_map(|cell| cell.split(ends)).filter_map(|word| self.own(field, word)).collect();
        if words.is_empty() { self.options.default_of(field).map(str::to_owned).into_iter().collect() } else { words }
    }

    fn own(&self, field: Field, word: &str) -> Option<String> {
        let word = self.options.values.apply(field, word);
        (!word.is_empty()).then(|| format!("{}{word}", self.options.prefix_of(field)))
    }

    fn maybe<T, E: Display>(
        &mut self,
        field: Field,
        parse: impl FnOnce(&str) -> Result<T, E>,
        accepted: &[&'static str],
    ) -> Option<T> {
        let text = self.text(field);
        if text.is_empty() { None } else { self.parsed(field, text, parse, accepted) }
    }

    fn parsed<T, E: Display>(
        &mut self,
        field: Field,
        text: String,
        parse: impl FnOnce(&str) -> Result<T, E>,
        accepted: &[&'static str],
    ) -> Option<T> {
        let failed = FAILED_FORMULAS.contains(&text.as_str());
        let parsed = if failed {
            Err("The formula of this cell has failed.".to_owned())
        } else {
            parse(&text).map_err(|e| e.to_string())
        };
        parsed
            .map_err(|refusal| {
                let reason = if accepted.is_empty() { refusal } else { format!("That is no {}.", field.as_str()) };
                let fault = RowFault::of_cell(self.number, self.columns.name_of(field.as_str()), &text, reason);
                self.faults.push(fault.accepting(accepted.iter().copied()));
            })
            .ok()
    }
}

fn source_id(text: &str) -> Result<String, String> {
    let length = text.chars().count();
    if length > LONGEST_ID {
        return Err(format!("An id has at most {LONGEST_ID} characters; this one has {length}."));
    }
    Ok(text.to_owned())
}

fn address(text: &str) -> Result<String, &'static str> {
    let web = text.starts_with("https://") || text.starts_with("http://");
    if web && text.len() <= LONGEST_ADDRESS && !text.chars().any(|c| c.is_whitespace() || c.is_control()) {
        Ok(text.to_owned())
    } else {
        Err("Give an address that begins with https:// or http://, without spaces.")
    }
}
