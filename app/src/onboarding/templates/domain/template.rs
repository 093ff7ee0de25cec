//! A playbook as it is written down: phases as half-open ranges of days, and steps on days.

use serde::Deserialize;

use super::{Band, EvidenceKind, Function, Situation};
use crate::typed_text;

typed_text!(/// What a playbook is called.
    TemplateName, max 120, Some("Give the playbook a name."));
typed_text!(/// What a phase is called, and what a line of its gate says.
    PhaseName, max 60, Some("Give the phase a name."));
typed_text!(/// What is to be done, as something one can do on a day.
    StepName, max 200, Some("Say what is to be done."));
typed_text!(/// Why, how, or with whom.
    StepNote, max 2000, None);

/// A playbook. Day 1 is the first day in the role, day 0 the day before it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Template {
    /// What addresses and plans know it by; one that the organisation wrote is known by its id.
    #[serde(default)]
    pub key: String,
    /// Counts up whenever the text changes; a plan keeps the number it was copied from.
    #[serde(default)]
    pub version: u32,
    pub name: TemplateName,
    pub about: StepNote,
    pub band: Band,
    pub phases: Vec<PhaseTemplate>,
}

/// A stretch of days with one aim.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PhaseTemplate {
    pub key: String,
    pub name: PhaseName,
    /// What it is for, in a sentence.
    pub purpose: StepNote,
    /// The number of its first day.
    pub first: i64,
    /// The number of the first day after it; none for the last phase, which goes on.
    pub end: Option<i64>,
    #[serde(default)]
    pub tour: Vec<TourStop>,
    #[serde(default)]
    pub steps: Vec<StepTemplate>,
}

/// Something to do on a day.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepTemplate {
    pub key: String,
    /// The number of the day it is meant for; it is put on a working day of its phase.
    pub day: i64,
    pub name: StepName,
    #[serde(default)]
    pub note: StepNote,
    /// What it belongs to: "Audit, tools".
    pub topic: PhaseName,
    /// What it leaves behind.
    pub wants: Option<EvidenceKind>,
    /// How many of them.
    #[serde(default = "one")]
    pub count: u32,
    /// The line of the phase's gate that waits for it; steps with the same line are counted together.
    pub gate: Option<PhaseName>,
    /// Keys of the steps that come before it.
    #[serde(default)]
    pub after: Vec<String>,
    /// Only in these situations; in all of them when empty.
    #[serde(default)]
    pub situations: Vec<Situation>,
}

/// A function that the listening tour hears. How many people, and who, follows from the workspace.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TourStop {
    pub function: Function,
    /// Numbers of the first and the last day on which it is heard.
    pub first: i64,
    pub last: i64,
    /// How many at most in an organisation of more than 500 people; smaller ones hear fewer.
    pub most: u32,
    /// How many when the workspace names nobody there.
    pub unnamed: u32,
    /// Whom to ask for then: "a customer who left".
    pub whom: Vec<StepName>,
}

const fn one() -> u32 {
    1
}

impl Template {
    /// Every step with the phase it stands in.
    pub fn steps(&self) -> impl Iterator<Item = (&PhaseTemplate, &StepTemplate)> {
        self.phases.iter().flat_map(|phase| phase.steps.iter().map(move |step| (phase, step)))
    }
}

impl PhaseTemplate {
    /// Whether a day of that number belongs to it.
    pub fn holds(&self, number: i64) -> bool {
        self.first <= number && self.end.is_none_or(|end| number < end)
    }
}
