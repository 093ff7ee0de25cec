//! What the facts of an initiative are drawn from, as its page has it.

use super::{Initiative, Need};
use crate::portfolio::domain::facts::{Blocker, Record};

impl Initiative {
    /// The record, with what holds it up.
    pub fn record(&self, needs: &[Need]) -> Record {
        let blocker = |need: &Need| Blocker { name: need.other.name.clone(), shown: need.shown, target: need.target };
        Record {
            stage: self.stage,
            horizon: self.horizon,
            shown: self.shown,
            target: self.current_target,
            slip: self.slip,
            due: self.due.map(|at| at.day),
            led: self.lead.is_some(),
            blockers: needs.iter().filter(|need| need.blocks()).map(blocker).collect(),
        }
    }
}
