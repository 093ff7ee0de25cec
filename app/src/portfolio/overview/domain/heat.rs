//! The heat list: how many of each group stand where.

use serde::{Deserialize, Serialize};

use crate::portfolio::domain::Shown;

/// Groups by health, counts in the cells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heat {
    /// What the rows are: "Line", "Team".
    pub of: String,
    /// The columns, worst first; those that nothing stands in are left out.
    pub columns: Vec<Shown>,
    pub rows: Vec<HeatRow>,
}

/// A group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeatRow {
    pub name: String,
    /// Its rows in the table, where the address can say them.
    pub href: Option<String>,
    pub total: u32,
    /// What the facts say of it, where that is worse than anything declared.
    pub facts: Option<Shown>,
    /// One for each column.
    pub cells: Vec<HeatCell>,
}

/// How many of a group stand so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeatCell {
    pub n: u32,
    /// Quarters of the group, rounded up: 0 for none, 4 for more than three quarters.
    pub quarters: u32,
    pub href: Option<String>,
}
