//! Keys on the page for updates: 1 to 4 choose the health, J and K walk through what is due, Ctrl or Cmd with
//! Enter posts. Single keys rest while somebody types.

use leptos::{ev, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlFormElement, KeyboardEvent};

/// Listens while the page is open.
#[component]
pub fn Keys(
    /// The DOM id of the form.
    form: String,
) -> impl IntoView {
    Effect::new(move || {
        let form = form.clone();
        let listener = window_event_listener(ev::keydown, move |event| pressed(&event, &form));
        on_cleanup(move || listener.remove());
    });
}

fn pressed(event: &KeyboardEvent, form: &str) {
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
    if typing || command || event.alt_key() || event.default_prevented() {
        return;
    }
    match key.as_str() {
        "1" | "2" | "3" | "4" => press(event, &format!("#{form} input[name=health]"), key.parse().unwrap_or(1) - 1),
        "j" => step(event, 1),
        "k" => step(event, -1),
        _ => {}
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

/// Moves the focus within the list; from elsewhere it begins at the one that is open.
fn step(event: &KeyboardEvent, by: i32) {
    let Ok(links) = document().query_selector_all("#due a") else { return };
    let links: Vec<HtmlElement> =
        (0..links.length()).filter_map(|i| links.get(i)?.dyn_into::<HtmlElement>().ok()).collect();
    let focus = document().active_element();
    let at = links
        .iter()
        .position(|link| focus.as_ref().is_some_and(|focus| link.is_same_node(Some(focus))))
        .or_else(|| links.iter().position(|link| link.has_attribute("aria-current")));
    let next = at.map_or(Some(0), |at| at.checked_add_signed(by as isize));
    if let Some(link) = next.and_then(|next| links.get(next)) {
        event.prevent_default();
        let _ = link.focus();
    }
}
