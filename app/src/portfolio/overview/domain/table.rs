//! The tree table.

use serde::{Deserialize, Serialize};

use crate::portfolio::domain::{Shown, Tally};

/// A page of the tree table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
    /// Number of the first initiative on the page, 1 for the first; 0 when there is none.
    pub first: u32,
    /// Initiatives on this page.
    pub here: u32,
    /// Initiatives hidden in folded groups.
    pub folded: u32,
    /// Initiatives in groups that are not folded.
    pub unfolded: u32,
    pub previous: Option<String>,
    pub next: Option<String>,
    /// Where a row is edited, before its id.
    pub edit: String,
    /// The row that is being edited.
    pub editing: Option<Editing>,
}

/// A row that is being edited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Editing {
    /// Of the initiative.
    pub id: String,
    /// The same view without it.
    pub back: String,
    /// The `EditPage`, packed: only what draws the form has the code to read it.
    pub page: Vec<u8>,
}

/// A column that can be sorted by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Its cells' class in the style sheet.
    pub class: String,
    pub label: String,
    pub href: String,
    /// `ascending` or `descending` when the rows are sorted by it.
    pub sorted: Option<String>,
}

/// A row of the table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Row {
    Group(GroupRow),
    Initiative(InitiativeRow),
}

/// A line, a product, or whatever the rows are gathered under.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupRow {
    /// 1 for the outer level, 2 for products within lines.
    pub level: u8,
    pub name: String,
    /// "software, growth".
    pub kind: String,
    /// Its own page, where it has one.
    pub href: Option<String>,
    pub tally: Tally,
    /// What the facts say, where that is worse than anything declared.
    pub facts: Option<Shown>,
    /// "10 % quiet", "1 of 2 quiet".
    pub quiet: String,
    pub owner: String,
    pub is_folded: bool,
    pub fold: String,
}

/// An initiative.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InitiativeRow {
    pub id: String,
    pub name: String,
    pub shown: Shown,
    /// "was on track": the declared health that is no longer known.
    pub was: String,
    /// What the facts say, where that is worse.
    pub facts: Option<Shown>,
    /// The first promise, when it was moved.
    pub from: String,
    pub target: String,
    /// "+49 d, moved twice", "18 d overdue", "Now, but 8 months out".
    pub slip: String,
    pub slip_is: SlipIs,
    /// "2 d", "never".
    pub updated: String,
    pub is_quiet: bool,
    pub lead: String,
    pub team: String,
    pub horizon: String,
    /// Can be picked, to be changed together with others.
    pub may_edit: bool,
}

/// Why the slip cell says something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SlipIs {
    Slip,
    Overdue,
    Drift,
}

impl SlipIs {
    /// Its class in the style sheet.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Slip => "slip",
            Self::Overdue => "overdue",
            Self::Drift => "drift",
        }
    }
}
