//! What the portfolio page shows, ready to be drawn: words, not numbers to format, so that server and browser agree.

use serde::{Deserialize, Serialize};

use crate::portfolio::domain::{Shown, Tally};

/// One page of the portfolio.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overview {
    /// Of everything that passes the filters, on all pages.
    pub total: Tally,
    pub rows: Vec<Row>,
    /// Number of the first initiative on the page, 1 for the first; 0 when there is none.
    pub first: u32,
    /// Initiatives on this page.
    pub here: u32,
    /// Initiatives hidden in folded groups.
    pub folded: u32,
    /// Initiatives in groups that are not folded.
    pub unfolded: u32,
    /// Nothing exists yet, as opposed to nothing passing the filters.
    pub nothing_yet: bool,
    pub may_create: bool,
    pub columns: Vec<Column>,
    pub chips: Vec<Chip>,
    pub filters: Vec<Choice>,
    pub views: Vec<Choice>,
    pub groupings: Vec<Choice>,
    pub picking: Option<Picking>,
    pub previous: Option<String>,
    pub next: Option<String>,
    /// Links of the opening sentence, worst first.
    pub ledes: Vec<LedeLink>,
    /// How many are doubted, and the rows they are; `None` when none is.
    pub doubts: Option<LedeLink>,
    /// "in now and next", "of team App": what the opening sentence counts.
    pub counted: String,
    pub text: String,
    /// The rest of the address, for the form that changes text and grouping.
    pub kept: Vec<(String, String)>,
}

/// A number in the opening sentence and the rows it counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LedeLink {
    pub words: String,
    pub href: String,
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

/// A filter in use, and the way out of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chip {
    pub name: String,
    pub value: String,
    pub without: String,
}

/// Something that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    pub label: String,
    pub href: String,
    pub chosen: bool,
}

/// The values of a filter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picking {
    pub title: String,
    pub options: Vec<Choice>,
    pub done: String,
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
}

/// Why the slip cell says something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SlipIs {
    Slip,
    Overdue,
    Drift,
}
