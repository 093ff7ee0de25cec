//! What was found.

use serde::{Deserialize, Serialize};

use super::{Deed, Kind, Piece};
use crate::portfolio::domain::Shown;

/// A thing that holds the words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hit {
    pub kind: Kind,
    pub id: String,
    /// Its page.
    pub href: String,
    pub title: Vec<Piece>,
    /// Where it stands, or who said it when; may be empty.
    pub place: String,
    /// The passage that matched, when it was not the name alone.
    pub passage: Vec<Piece>,
    /// How an initiative stands.
    pub shown: Option<Shown>,
}

/// Things of one kind, the likeliest first. There is always at least one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    pub kind: Kind,
    pub hits: Vec<Hit>,
    /// Whether there are others that the reader may see.
    pub more: bool,
}

/// What `/search` shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchPage {
    pub q: String,
    /// Whether there was anything to look for.
    pub asked: bool,
    /// Only things of this kind.
    pub within: Option<Kind>,
    pub groups: Vec<Group>,
}

impl SearchPage {
    /// How many things of a kind stand on the page, beside others and alone.
    pub const MOST: usize = 10;
    pub const MOST_OF_ONE: usize = 100;
}

/// What the palette shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Palette {
    pub q: String,
    pub groups: Vec<Group>,
    /// Pages and what can be done.
    pub deeds: Vec<Deed>,
}

impl Palette {
    /// How many things of a kind it shows.
    pub const MOST: usize = 4;
}
