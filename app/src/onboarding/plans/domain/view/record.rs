//! The record of a plan in words.

use serde::{Deserialize, Serialize};

use super::About;
use crate::{
    calendar::{Day, Stamp},
    onboarding::plans::domain::{Change, Plan, Status, StepState},
};

/// `/onboarding/:id/record`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordPage {
    pub about: About,
    /// Newest first.
    pub rows: Vec<RecordRow>,
    /// How much there is before that.
    pub earlier: u32,
    /// The event whose changes stand open.
    pub of: i64,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordRow {
    pub seq: i64,
    pub at: Stamp,
    pub by: String,
    /// "checked off “Interview Ruth Adeyemi”".
    pub says: String,
    /// Each change in words.
    pub changes: Vec<String>,
    pub undo: Undo,
}

/// Whether it can be taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Undo {
    Possible,
    /// Somebody has taken it back.
    Done,
    /// There is nothing to take back, it was changed again since, or the reader may not.
    No,
}

/// The changes in words; what the sentence itself says already is left out.
pub fn told(plan: &Plan, changes: &[Change], today: Day) -> Vec<String> {
    changes.iter().flat_map(|change| one(plan, change, today)).collect()
}

fn one(plan: &Plan, change: &Change, today: Day) -> Vec<String> {
    match change {
        Change::Step { before, after, .. } => step(plan, before, after, today),
        Change::Phase { after: Some(closing), .. } if !closing.waived.is_empty() => {
            vec![format!("Without: {}. {}", closing.waived.join(", "), closing.reason)]
        }
        Change::Dates { before, after } => {
            let mut told = Vec::new();
            if before.start != after.start {
                told.push(format!("Day 1: {} → {}", before.start.long(), after.start.long()));
            }
            if before.work.week() != after.work.week() {
                told.push("The working week".to_owned());
            }
            let off = (before.work.off().count(), after.work.off().count());
            if !before.work.off().eq(after.work.off()) {
                told.push(format!("Days off: {} → {}", off.0, off.1));
            }
            told
        }
        _ => Vec::new(),
    }
}

fn step(plan: &Plan, before: &StepState, after: &StepState, today: Day) -> Vec<String> {
    let mut told = Vec::new();
    let name = &after.name;
    if before.name != after.name {
        told.push(format!("“{}” → “{name}”", before.name));
    }
    if before.note != after.note {
        told.push(format!("The note of “{name}”"));
    }
    if before.day != after.day {
        told.push(format!("“{name}”: {} → {}", before.day.short(today), after.day.short(today)));
    }
    if before.phase_id != after.phase_id {
        let phase = |id: &str| plan.phase(id).map(|phase| phase.name.clone()).unwrap_or_default();
        told.push(format!("“{name}”: from “{}” to “{}”", phase(&before.phase_id), phase(&after.phase_id)));
    }
    if before.status != after.status && after.status == Status::Skipped {
        told.push(format!("Why: {}", after.reason));
    }
    told
}
