//! Plans one finds, and the steps of one.

use serde::{Deserialize, Serialize};

use super::{About, Cockpit, PhaseRow, StepRow};
use crate::{
    calendar::Day,
    onboarding::{plans::domain::Plan, templates::EvidenceKind},
};

/// `/onboarding`: the reader's own plan where they have one under way, and the others they find.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plans {
    pub cockpit: Option<Cockpit>,
    pub rows: Vec<PlanRow>,
    pub may_start: bool,
}

/// A plan in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanRow {
    pub id: String,
    pub owner: String,
    pub title: String,
    /// "Day 37", "12 days to day 1", "finished 2 May 2026".
    pub standing: String,
    pub start: Day,
    pub finished: bool,
    pub own: bool,
}

/// `/onboarding/:id/steps`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepsPage {
    pub about: About,
    pub phases: Vec<PhaseSteps>,
    /// For a new step.
    pub kinds: Vec<EvidenceKind>,
    pub first: Day,
}

/// The steps of a phase.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhaseSteps {
    pub phase: PhaseRow,
    pub steps: Vec<StepRow>,
    pub settled: u32,
}

impl StepsPage {
    pub fn of(plan: &Plan, about: About) -> Self {
        let today = about.today;
        let phases = plan.phases.iter().map(|phase| {
            let mut steps: Vec<_> = plan.steps_of(&phase.id).collect();
            steps.sort_by_key(|step| step.state.day);
            PhaseSteps {
                phase: PhaseRow::of(plan, phase, today),
                settled: u32::try_from(steps.iter().filter(|step| !step.is_open()).count()).unwrap_or(u32::MAX),
                steps: steps.into_iter().map(|step| dated(plan, step, today)).collect(),
            }
        });
        let first = plan.phases.first().map_or(plan.dates.start, |phase| plan.dates.day(phase.first));
        Self { phases: phases.collect(), kinds: EvidenceKind::ALL.to_vec(), first, about }
    }
}

/// A list over a year says the date where the week says the weekday.
fn dated(plan: &Plan, step: &super::super::Step, today: Day) -> StepRow {
    let mut row = StepRow::of(plan, step, today);
    if step.is_open() && !row.late {
        row.when = step.state.day.short(today);
    }
    row
}
