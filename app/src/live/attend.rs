//! Begins to listen once a page has come alive and has nothing more urgent to do.

use std::time::Duration;

use leptos::prelude::*;

use super::listener;
use crate::{
    frame::Frame,
    ui::{Interests, form::Pulse},
};

const LATER: Duration = Duration::from_millis(700);

/// Hands the listener what it needs. Strangers hear nothing.
pub fn attend() {
    let place = Frame::current().with_value(|frame| frame.live.clone());
    let (Some(interests), Some(pulse)) = (use_context::<Interests>(), use_context::<Pulse>()) else { return };
    if !place.is_empty() {
        set_timeout(move || listener::begin(place, interests, pulse.0), LATER);
    }
}
