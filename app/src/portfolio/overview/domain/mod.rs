//! What the portfolio page shows, ready to be drawn: words, not numbers to format, so that server and browser agree.

mod board;
mod heat;
mod table;

use serde::{Deserialize, Serialize};

pub use board::{Board, Card, Lane, VisionCard, VisionLane};
pub use heat::{Heat, HeatCell, HeatRow};
pub use table::{Column, Editing, GroupRow, InitiativeRow, Row, SlipIs, Table};

use crate::{calendar::Day, portfolio::domain::Tally};

/// One page of the portfolio.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overview {
    /// Of everything that passes the filters, on all pages.
    pub total: Tally,
    pub body: Body,
    /// Nothing exists yet, as opposed to nothing passing the filters.
    pub nothing_yet: bool,
    pub may_create: bool,
    pub may_import: bool,
    /// The day it is about, where that is not today.
    pub as_of: Option<Day>,
    /// The last day that can be asked about.
    pub today: Day,
    /// Set where it is not about today.
    pub past: Option<Past>,
    pub chips: Vec<Chip>,
    pub filters: Vec<Choice>,
    /// Views that lead somewhere else: what is kept at hand.
    pub views: Vec<Choice>,
    /// Where this view is saved under a name.
    pub save: String,
    /// The same result set, laid out otherwise.
    pub layouts: Vec<Choice>,
    /// What the form that arranges lets choose.
    pub arranging: Arranging,
    pub picking: Option<Picking>,
    /// Links of the opening sentence, worst first.
    pub ledes: Vec<LedeLink>,
    /// How many are doubted, and the rows they are; `None` when none is.
    pub doubts: Option<LedeLink>,
    /// How many stand in a lane that their date does not fit, where the lanes are shown.
    pub drifting: Option<LedeLink>,
    /// "in now and next", "of team App": what the opening sentence counts.
    pub counted: String,
    pub text: String,
    /// The rest of the address, for the form that arranges.
    pub kept: Vec<(String, String)>,
}

/// That a day in the past is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Past {
    /// "Tuesday 31 March".
    pub day: String,
    /// The same view as it stands now.
    pub now: String,
    /// What has changed since.
    pub changed: String,
}

/// A number in the opening sentence and the rows it counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LedeLink {
    pub words: String,
    pub href: String,
}

/// The result set, in the layout that was asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Body {
    Table(Table),
    Board(Board),
    Heat(Heat),
}

/// Something the reader chooses in the form that arranges: "Group by", "Sort by".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Arranging {
    /// The name of the field.
    pub field: String,
    pub label: String,
    /// Their `href` is the value that the address gets.
    pub options: Vec<Choice>,
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
