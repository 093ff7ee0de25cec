//! A plan as its rules see it: phases in order, steps with their state.

use serde::{Deserialize, Serialize};

use super::{PlanDates, Stretch};
use crate::{
    calendar::Day,
    onboarding::templates::{EvidenceKind, Function},
    vocabulary,
};

vocabulary!(
    /// What became of a step.
    Status, "what became of it" {
        Open = "open", "Open";
        Done = "done", "Done";
        Skipped = "skipped", "Skipped";
    }
);

/// Everything about a step that can change; what a record keeps before and after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepState {
    pub name: String,
    pub note: String,
    pub phase_id: String,
    /// The number of the day it is meant for.
    pub number: i64,
    /// Where that lies in the calendar.
    pub day: Day,
    pub status: Status,
    /// The day on which it was done or skipped.
    pub settled: Option<Day>,
    /// Why it was skipped.
    pub reason: String,
}

/// A step of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub id: String,
    /// The key of the playbook's step; empty for what was added or follows from the workspace.
    pub key: String,
    pub topic: String,
    /// Whom it hears, where it belongs to the listening tour.
    pub function: Option<Function>,
    pub wants: Option<EvidenceKind>,
    /// How many pieces of evidence it wants.
    pub count: u32,
    /// The line of the gate that waits for it.
    pub gate: Option<String>,
    /// Keys of the steps that come before it.
    pub after: Vec<String>,
    /// Taken out of the plan again.
    pub removed: bool,
    pub state: StepState,
    /// Pieces of evidence it has.
    pub has: u32,
    pub version: i64,
}

impl Step {
    pub fn is_open(&self) -> bool {
        !self.removed && self.state.status == Status::Open
    }

    /// Pieces of evidence it still lacks.
    pub const fn lacks(&self) -> u32 {
        if self.wants.is_some() { self.count.saturating_sub(self.has) } else { 0 }
    }
}

/// How a phase was closed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closing {
    pub day: Day,
    /// The lines of the gate that still lacked something.
    pub waived: Vec<String>,
    /// Why it was closed without them.
    pub reason: String,
}

/// A phase of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phase {
    pub id: String,
    pub name: String,
    pub purpose: String,
    /// Half-open, by the numbers of the days.
    pub first: i64,
    pub end: Option<i64>,
    pub closing: Option<Closing>,
}

impl Phase {
    pub fn holds(&self, number: i64) -> bool {
        self.first <= number && self.end.is_none_or(|end| number < end)
    }

    pub fn stretch(&self, dates: &PlanDates) -> Stretch {
        dates.stretch(self.first, self.end)
    }
}

/// A plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    pub id: String,
    pub dates: PlanDates,
    /// The day on which it was finished; from then on it is only read.
    pub finished: Option<Day>,
    /// In order, without gap or overlap.
    pub phases: Vec<Phase>,
    pub steps: Vec<Step>,
    pub version: i64,
}

impl Plan {
    pub fn step(&self, id: &str) -> Option<&Step> {
        self.steps.iter().find(|step| step.id == id)
    }

    pub fn phase(&self, id: &str) -> Option<&Phase> {
        self.phases.iter().find(|phase| phase.id == id)
    }

    /// The phase that holds a date.
    pub fn phase_on(&self, day: Day) -> Option<&Phase> {
        self.phases.iter().find(|phase| phase.holds(self.dates.number(day)))
    }

    /// The first phase that is still to be closed; the last one goes on and never is.
    pub fn gate_ahead(&self) -> Option<&Phase> {
        self.phases.iter().find(|phase| phase.end.is_some() && phase.closing.is_none())
    }

    /// Steps of a phase that are in the plan.
    pub fn steps_of<'a>(&'a self, phase: &'a str) -> impl Iterator<Item = &'a Step> {
        self.steps.iter().filter(move |step| !step.removed && step.state.phase_id == phase)
    }
}
