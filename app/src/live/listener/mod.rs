//! The browser's side of the stream: it hears, gathers for a moment, and lets the page change where that disturbs nobody.

mod gathering;
mod hands;
mod hearing;

use leptos::prelude::*;

use crate::ui::Interests;

/// Listens from a place on, until the page is left.
pub fn begin(place: String, interests: Interests, pulse: RwSignal<u32>) {
    interests.keep.set_value(Some(hands::keep));
    hearing::begin(place, gathering::Gathering::new(interests, pulse));
}
