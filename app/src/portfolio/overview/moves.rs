//! What was just moved on the board: shown at once, offered for undoing, put back when the server refuses.

use leptos::prelude::*;

use crate::portfolio::domain::Horizon;

/// A card on its way from one lane to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    pub id: String,
    pub name: String,
    pub from: Horizon,
    pub to: Horizon,
    /// The version that was moved. A card of a later version stands where the server says.
    pub version: i64,
}

/// The last move. It outlives the board, which is drawn anew once the server has answered.
#[derive(Clone, Copy, Debug)]
pub struct Moves(pub RwSignal<Option<Moved>>);

impl Moves {
    pub fn provide() {
        provide_context(Self(RwSignal::new(None)));
    }

    pub fn current() -> Self {
        use_context::<Self>().unwrap_or_else(|| Self(RwSignal::new(None)))
    }
}
