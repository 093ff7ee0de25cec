//! Which keys are ours. What they do is loaded when the first of them is pressed; until then they wait in order.

use leptos::{html, prelude::*};
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

/// What was asked for.
#[derive(Clone, Debug)]
pub enum Call {
    /// The palette, and where the focus returns to when it closes.
    Palette(Option<SendWrapper<HtmlElement>>),
    /// A single key.
    Key(String),
}

/// What was asked for and is not done yet, in order.
#[derive(Clone, Copy, Debug)]
pub struct Calls(pub RwSignal<Vec<Call>>);

/// Where keys are text, or belong to what floats.
const TYPING: &str =
    "input:not([type=checkbox],[type=radio]),textarea,select,[contenteditable],dialog,dialog *,[popover] *";

/// What a key asks for. The field takes the focus at once, so that nothing typed meanwhile is lost.
pub(super) fn heard(event: &KeyboardEvent, single_keys: bool, field: NodeRef<html::Input>) -> Option<Call> {
    let key = event.key();
    let command = event.ctrl_key() || event.meta_key();
    if command && key == "k" {
        event.prevent_default();
        let back = document().active_element().and_then(|element| element.dyn_into::<HtmlElement>().ok());
        if let Some(field) = field.get_untracked() {
            let _ = field.focus();
        }
        return Some(Call::Palette(back.map(SendWrapper::new)));
    }
    let typing = || {
        let on = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        on.is_some_and(|element| element.matches(TYPING).unwrap_or(true))
    };
    if !single_keys || command || event.alt_key() || event.default_prevented() || key.len() != 1 || typing() {
        return None;
    }
    if key == "/" {
        event.prevent_default();
    }
    Some(Call::Key(key))
}
