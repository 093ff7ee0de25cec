//! What happened to a plan: changes with what stood before and after, so that each can be taken back.

use serde::{Deserialize, Serialize};

use super::{Closing, Plan, PlanDates, StepState};
use crate::{calendar::Day, vocabulary};

vocabulary!(
    /// What was done.
    Deed, "what was done" {
        Started = "started", "started the plan";
        Done = "done", "checked off";
        Reopened = "reopened", "opened again";
        Moved = "moved", "moved";
        Skipped = "skipped", "skipped";
        Added = "added", "added";
        Edited = "edited", "changed";
        Removed = "removed", "removed";
        EvidenceAdded = "evidence_added", "attached evidence to";
        EvidenceRemoved = "evidence_removed", "removed evidence from";
        DatesMoved = "dates_moved", "moved the dates of the plan";
        PhaseClosed = "phase_closed", "closed";
        PhaseWaived = "phase_waived", "closed, with a waiver,";
        PhaseReopened = "phase_reopened", "reopened";
        Finished = "finished", "finished the plan";
        Resumed = "resumed", "resumed the plan";
        Undone = "undone", "took back";
    }
);

/// One thing that changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    Step {
        id: String,
        before: Box<StepState>,
        after: Box<StepState>,
    },
    /// In the plan, or out of it.
    Presence {
        id: String,
        before: bool,
        after: bool,
    },
    Evidence {
        id: String,
        step_id: String,
        before: bool,
        after: bool,
    },
    Phase {
        id: String,
        before: Option<Closing>,
        after: Option<Closing>,
    },
    Dates {
        before: Box<PlanDates>,
        after: Box<PlanDates>,
    },
    Finished {
        before: Option<Day>,
        after: Option<Day>,
    },
}

impl Change {
    /// The same, the other way round.
    #[must_use]
    pub fn reversed(self) -> Self {
        match self {
            Self::Step { id, before, after } => Self::Step { id, before: after, after: before },
            Self::Presence { id, before, after } => Self::Presence { id, before: after, after: before },
            Self::Evidence { id, step_id, before, after } => {
                Self::Evidence { id, step_id, before: after, after: before }
            }
            Self::Phase { id, before, after } => Self::Phase { id, before: after, after: before },
            Self::Dates { before, after } => Self::Dates { before: after, after: before },
            Self::Finished { before, after } => Self::Finished { before: after, after: before },
        }
    }

    /// The step that it is about.
    pub fn step_id(&self) -> Option<&str> {
        match self {
            Self::Step { id, .. } | Self::Presence { id, .. } => Some(id),
            Self::Evidence { step_id, .. } => Some(step_id),
            _ => None,
        }
    }

    /// The plan still stands as this change left it. `attached` are the ids of the evidence it has.
    fn stands(&self, plan: &Plan, attached: &[String]) -> bool {
        match self {
            Self::Step { id, after, .. } => plan.step(id).is_some_and(|step| step.state == **after),
            Self::Presence { id, after, .. } => plan.step(id).is_some_and(|step| step.removed != *after),
            Self::Evidence { id, after, .. } => attached.contains(id) == *after,
            Self::Phase { id, after, .. } => plan.phase(id).is_some_and(|phase| phase.closing == *after),
            Self::Dates { after, .. } => plan.dates == **after,
            Self::Finished { after, .. } => plan.finished == *after,
        }
    }
}

/// What takes some changes back: those of them that nobody has changed again since. A change of all dates goes back as
/// a whole or not at all; a step that was touched since stays where it is.
pub fn taken_back(plan: &Plan, attached: &[String], changes: Vec<Change>) -> Result<Vec<Change>, &'static str> {
    let whole = |change: &Change| matches!(change, Change::Dates { .. } | Change::Phase { .. });
    if changes.iter().any(|change| whole(change) && !change.stands(plan, attached)) {
        return Err("This has been changed again since. Change it by hand.");
    }
    let back: Vec<Change> =
        changes.into_iter().rev().filter(|change| change.stands(plan, attached)).map(Change::reversed).collect();
    if back.is_empty() { Err("This has been changed again since. Change it by hand.") } else { Ok(back) }
}
