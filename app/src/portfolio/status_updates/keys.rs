//! Keys on the page for updates: 1 to 4 choose the health, Ctrl or Cmd with Enter posts. Single keys rest while
//! somebody types, and where they are switched off.

use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlFormElement, KeyboardEvent};

use crate::frame::Frame;

/// Listens while the page is open.
#[component]
pub fn Keys(
    /// The DOM id of the form.
    form: String,
) -> impl IntoView {
    let single = Frame::viewer().is_some_and(|viewer| viewer.single_keys);
    Effect::new(move || {
        let form = form.clone();
        let listener = window_event_listener(ev::keydown, move |event| pressed(&event, &form, single));
        on_cleanup(move || listener.remove());
    });
}

fn pressed(event: &KeyboardEvent, form: &str, single: bool) {
    let command = event.ctrl_key() || event.meta_key();
    let on = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let on = on.map(|element| (element.tag_name(), element.get_attribute("type").unwrap_or_default()));
    let (tag, kind) = on.unwrap_or_default();
    let key = event.key();
    if command && key == "Enter" && tag != "TEXTAREA" {
        event.prevent_default();
        let form = document().get_element_by_id(form).and_then(|form| form.dyn_into::<HtmlFormElement>().ok());
        let _ = form.map(|form| form.request_submit());
        return;
    }
    let typing = matches!(tag.as_str(), "TEXTAREA" | "SELECT") || (tag == "INPUT" && kind != "radio");
    if typing || !single || command || event.alt_key() || event.default_prevented() {
        return;
    }
    if let "1" | "2" | "3" | "4" = key.as_str() {
        press(event, &format!("#{form} input[name=health]"), key.parse().unwrap_or(1) - 1);
    }
}

fn press(event: &KeyboardEvent, selector: &str, index: u32) {
    let found = document().query_selector_all(selector).ok().and_then(|found| found.get(index));
    if let Some(option) = found.and_then(|option| option.dyn_into::<HtmlElement>().ok()) {
        event.prevent_default();
        let _ = option.focus();
        option.click();
    }
}
