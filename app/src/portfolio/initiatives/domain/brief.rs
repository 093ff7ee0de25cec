//! An initiative as a row: on the page of a product, a team, a person.

use serde::{Deserialize, Serialize};

use super::{Ref, RollUp};
use crate::{
    calendar::Day,
    portfolio::domain::{Drift, Health, Horizon, Shown, Slip, Stage},
};

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Brief {
    pub id: String,
    pub name: String,
    pub product: Ref,
    pub lead: Option<Ref>,
    pub stage: Stage,
    pub horizon: Horizon,
    pub shown: Shown,
    /// What the last update declared, where it is no longer believed.
    pub was: Option<Health>,
    pub baseline_target: Option<Day>,
    pub current_target: Option<Day>,
    pub slip: Slip,
    pub drift: Option<Drift>,
}

impl Brief {
    /// Days since the target day went by, while it is still open.
    pub fn overdue(&self, today: Day) -> Option<i64> {
        self.current_target
            .filter(|_| self.stage.is_open())
            .map(|target| today.days_since(target))
            .filter(|days| *days > 0)
    }
}

/// The first rows of a group, worst first, and how the whole group stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listing {
    pub rows: Vec<Brief>,
    pub total: u32,
    pub roll_up: RollUp,
}
