//! Updates as they are read.

use serde::{Deserialize, Serialize};

use super::{Frozen, Segment};
use crate::{calendar::Stamp, markdown::SafeHtml, portfolio::domain::Health, portfolio::status_updates::asks::Ask};

/// The updates of an initiative, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timeline {
    pub entries: Vec<Entry>,
    /// How many there are, shown or not.
    pub total: u32,
    /// Whether this reader may post one here.
    pub may_post: bool,
    /// "weekly on Mondays, next due 22 Jun".
    pub rhythm: String,
}

/// An update as it stands today.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    pub id: String,
    pub author: String,
    pub posted: Stamp,
    pub health: Health,
    pub narrative: SafeHtml,
    /// `None` where none was needed and none was given.
    pub path_to_green: Option<SafeHtml>,
    pub frozen: Frozen,
    pub asks: Vec<Ask>,
    /// What later versions changed, oldest first; empty when it was never edited.
    pub revisions: Vec<Revision>,
    /// Whether this reader may correct it.
    pub may_edit: bool,
}

/// What one later version of an update changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Revision {
    pub version: u32,
    pub author: String,
    pub at: Stamp,
    /// From and to, where the declared health changed.
    pub health: Option<(Health, Health)>,
    /// Empty where it says the same.
    pub narrative: Vec<Segment>,
    /// Empty where it says the same.
    pub path_to_green: Vec<Segment>,
}
