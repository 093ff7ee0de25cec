//! Dragging a card with the pointer ends in pressing one of its buttons.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Element, HtmlElement};

use crate::portfolio::domain::Horizon;

/// A card is picked up.
pub fn start(event: &DragEvent, id: &str) {
    if let Some(data) = event.data_transfer() {
        let _ = data.set_data("text/plain", id);
        data.set_effect_allowed("move");
    }
    mark(event, "data-held", true);
}

/// It is let go, wherever.
pub fn end(event: DragEvent) {
    mark(&event, "data-held", false);
}

/// It is held over a lane.
pub fn over(event: &DragEvent) {
    if held().is_some() {
        event.prevent_default();
        mark(event, "data-open", true);
    }
}

/// It leaves a lane. Children of the lane say so, too; those are not listened to.
pub fn leave(event: &DragEvent) {
    let lane = lane(event);
    let stays = event
        .related_target()
        .and_then(|to| to.dyn_into::<web_sys::Node>().ok())
        .is_some_and(|to| lane.is_some_and(|lane| lane.contains(Some(&to))));
    if !stays {
        mark(event, "data-open", false);
    }
}

/// It is dropped on a lane.
pub fn drop(event: &DragEvent, lane: Horizon) {
    event.prevent_default();
    mark(event, "data-open", false);
    let button =
        held().and_then(|card| card.query_selector(&format!("button[value={}]", lane.as_str())).ok().flatten());
    if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        button.click();
    }
}

fn held() -> Option<Element> {
    document().query_selector(".lane-item[data-held]").ok().flatten()
}

fn lane(event: &DragEvent) -> Option<Element> {
    event.current_target().and_then(|lane| lane.dyn_into().ok())
}

fn mark(event: &DragEvent, name: &str, on: bool) {
    if let Some(element) = lane(event) {
        let _ = if on { element.set_attribute(name, "") } else { element.remove_attribute(name) };
    }
}
