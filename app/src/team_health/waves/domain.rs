//! What a wave is, and how one is opened.

use serde::{Deserialize, Serialize};

use crate::{
    calendar::{Day, Stamp},
    error::{AppError, Faults},
    portfolio::{domain::Name, initiatives::Ref},
    team_health::{
        anonymity::domain::Rule,
        questions::domain::{CutOffs, Question, Scale, Template, Wording},
    },
    vocabulary,
};

vocabulary!(
    /// How often a wave comes again.
    Repeat, "a rhythm" {
        Once = "once", "Once";
        Monthly = "monthly", "Every four weeks";
        Quarterly = "quarterly", "Every quarter";
    }
);

impl Repeat {
    /// The day on which the next one opens.
    pub fn next(self, opened: Day) -> Option<Day> {
        match self {
            Self::Once => None,
            Self::Monthly => Some(opened.plus(28)),
            Self::Quarterly => Some(opened.plus(91)),
        }
    }
}

/// A wave about to be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewWave {
    pub template: Template,
    pub name: Name,
    /// The only team that is asked; everybody where there is none.
    pub team_id: Option<String>,
    pub rule: Rule,
    pub repeat: Repeat,
    /// How many days it stays open.
    pub days: u8,
}

/// What was typed to open one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedWave {
    pub name: String,
    pub team: String,
    pub least: String,
    pub repeat: String,
    pub days: String,
}

impl TypedWave {
    /// The wave, or all that is wrong with it.
    pub fn parse(self, template: Option<Template>) -> Result<NewWave, AppError> {
        let mut faults = Faults::new();
        let template = faults.take("template", template.ok_or("Choose what is asked."));
        let name = faults.take("name", Name::parse(&self.name));
        let rule = faults.take("least", Rule::parse(&self.least));
        let repeat = faults.take("repeat", self.repeat.parse());
        let days = self.days.trim().parse::<u8>().ok().filter(|days| (1..=28).contains(days));
        let days = faults.take("days", days.ok_or("Give the days as a whole number from 1 to 28."));
        let team_id = Some(self.team.trim().to_owned()).filter(|id| !id.is_empty());
        match (template, name, rule, repeat, days) {
            (Some(template), Some(name), Some(rule), Some(repeat), Some(days)) => {
                Ok(NewWave { template, name, team_id, rule, repeat, days })
            }
            _ => Err(faults.refusal()),
        }
    }
}

/// A set of questions about to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewTemplate {
    pub name: Name,
    pub questions: Vec<Question>,
}

impl NewTemplate {
    /// Reads a form: a question on each line, all on one scale.
    pub fn typed(name: &str, scale: &str, questions: &str) -> Result<Self, AppError> {
        let mut faults = Faults::new();
        let name = faults.take("name", Name::parse(name));
        let scale: Option<Scale> = faults.take("scale", scale.parse());
        let lines = questions.lines().map(str::trim).filter(|line| !line.is_empty());
        let titles: Option<Vec<Wording>> = faults.take("questions", lines.map(Wording::parse).collect());
        let count = titles.as_ref().map_or(1, Vec::len);
        if count == 0 || count > Template::MOST {
            faults.add("questions", format!("Write 1 to {} questions, each on a line of its own.", Template::MOST));
        }
        let (Some(name), Some(scale), Some(titles)) = (name, scale, titles) else { return Err(faults.refusal()) };
        faults.done()?;
        let question = |title| Question { title, scale, best: String::new(), worst: String::new() };
        Ok(Self { name, questions: titles.into_iter().map(question).collect() })
    }
}

/// A wave as the list of waves shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wave {
    pub id: String,
    pub name: String,
    pub template: String,
    pub team: Option<Ref>,
    pub closes: Stamp,
    pub closed: Option<Stamp>,
    pub least: u32,
    pub repeat: Repeat,
    pub asked: u32,
    /// Known once it has closed.
    pub answered: Option<u32>,
    /// The reader is asked and has not answered yet.
    pub waits: bool,
    /// The reader is asked.
    pub asks_me: bool,
    pub may_run: bool,
}

/// A wave that waits for the reader's answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenSurvey {
    pub id: String,
    pub name: String,
    pub closes: Stamp,
}

/// What has been fixed for a wave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    pub questions: Vec<Question>,
    pub cut_offs: CutOffs,
    pub rule: Rule,
}

/// `/surveys`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SurveysPage {
    pub waves: Vec<Wave>,
    /// Ids, names and numbers of questions of what may be asked.
    pub templates: Vec<(Ref, u32)>,
    /// Teams that the reader may ask.
    pub teams: Vec<Ref>,
    pub may_ask_all: bool,
    /// Who is asked in the open waves that the reader runs: wave, person.
    pub asked: Vec<(String, Ref)>,
    /// The address of a personal link that was just made.
    pub link: Option<String>,
    /// "June 2026".
    pub month: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wave_says_what_when_and_for_how_small_a_group() {
        let typed =
            TypedWave { least: "2".into(), repeat: "sometimes".into(), days: "0".into(), ..TypedWave::default() };
        let refused = typed.parse(None).unwrap_err();
        for field in ["template", "name", "least", "repeat", "days"] {
            assert!(refused.of_field(field).is_some(), "{field}");
        }
    }

    #[test]
    fn a_survey_of_ones_own_has_a_question_on_each_line() {
        let made = NewTemplate::typed("Pulse", "agree", "We rest enough\n\n We know why \n").unwrap();
        assert_eq!(
            made.questions.iter().map(|q| q.title.as_str()).collect::<Vec<_>>(),
            ["We rest enough", "We know why"]
        );
        assert!(NewTemplate::typed("Pulse", "agree", &"One more\n".repeat(17)).is_err());
        assert!(NewTemplate::typed("Pulse", "agree", " \n").is_err());
    }

    #[test]
    fn a_wave_comes_again_on_the_same_weekday() {
        let day: Day = "2026-06-02".parse().unwrap();
        for repeat in [Repeat::Monthly, Repeat::Quarterly] {
            assert_eq!(repeat.next(day).map(Day::weekday), Some(day.weekday()));
        }
        assert_eq!(Repeat::Once.next(day), None);
    }
}
