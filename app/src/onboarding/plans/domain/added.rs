//! A step that is added to a plan.

use super::{Phase, Plan};
use crate::{
    calendar::Day,
    error::{AppError, Faults},
    onboarding::templates::{EvidenceKind, StepName, StepNote},
};

/// A step about to be added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewStep {
    pub name: StepName,
    pub note: StepNote,
    pub day: Day,
    pub wants: Option<EvidenceKind>,
}

impl NewStep {
    /// Reads a form; it wants no evidence when none is chosen.
    pub fn typed(name: &str, note: &str, day: &str, wants: &str) -> Result<Self, AppError> {
        let mut faults = Faults::new();
        let name = faults.take("name", StepName::parse(name));
        let note = faults.take("note", StepNote::parse(note));
        let day = faults.take("day", day.parse());
        let wants = match wants.trim() {
            "" => Some(None),
            word => faults.take("wants", word.parse()).map(Some),
        };
        match (name, note, day, wants) {
            (Some(name), Some(note), Some(day), Some(wants)) => Ok(Self { name, note, day, wants }),
            _ => Err(faults.refusal()),
        }
    }

    /// The phase of a plan that it falls into.
    pub fn phase_in<'a>(&self, plan: &'a Plan) -> Result<&'a Phase, AppError> {
        plan.phase_on(self.day).ok_or_else(|| {
            let first = plan.phases.first().map_or(plan.dates.start, |phase| plan.dates.day(phase.first));
            AppError::invalid("day", format!("The plan begins on {}. Choose a day from then on.", first.long()))
        })
    }
}
