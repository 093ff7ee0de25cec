//! Begins to listen once a page has come alive. The code for it is a piece of its own, which the browser loads when it
//! has nothing more urgent to do; until then only this stands in the page.

use std::time::Duration;

use leptos::{prelude::*, task::spawn_local};

use super::listener;
use crate::{
    frame::Frame,
    ui::{Interests, form::Pulse},
};

const LATER: Duration = Duration::from_millis(700);

/// Loads the piece and hands it what it needs. Strangers hear nothing.
pub fn attend() {
    let place = Frame::current().with_value(|frame| frame.live.clone());
    let (Some(interests), Some(pulse)) = (use_context::<Interests>(), use_context::<Pulse>()) else { return };
    if !place.is_empty() {
        set_timeout(move || spawn_local(async move { listen(place, interests, pulse.0).await }), LATER);
    }
}

#[leptos::lazy]
fn listen(place: String, interests: Interests, pulse: RwSignal<u32>) {
    listener::begin(place, interests, pulse);
}
