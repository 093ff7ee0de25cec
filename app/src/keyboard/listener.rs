//! Which keys are ours, and the field in the bar. What they do is loaded when the first of them is used; until then
//! what was asked for waits in order.

use leptos::{ev, prelude::*, reactive::spawn_local_scoped};
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent};

use super::{DESK, FIELD};
use crate::{frame::Frame, routes};

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

impl Calls {
    fn add(self, what: Call, begun: StoredValue<bool>) {
        self.0.update(|calls| calls.push(what));
        if !begun.get_value() {
            begun.set_value(true);
            spawn_local_scoped(async move {
                let desk = routes::tool(routes::Tool::Desk(self)).await;
                if let Some(place) = element(DESK) {
                    mount_to(place, move || desk).forget();
                }
            });
        }
    }
}

/// Hears the keys and the field, wherever a signed-in reader goes.
pub fn listen() {
    let Some(viewer) = Frame::viewer() else { return };
    let (calls, begun) = (Calls(RwSignal::new(Vec::new())), StoredValue::new(false));
    let owner = Owner::current();
    let call = move |what| match &owner {
        Some(owner) => owner.with(|| calls.add(what, begun)),
        None => calls.add(what, begun),
    };
    let keys = call.clone();
    window_event_listener(ev::keydown, move |event| {
        heard(&event, viewer.single_keys).into_iter().for_each(&keys);
    });
    let typed = call.clone();
    window_event_listener(ev::input, move |event| open_from(&event).into_iter().for_each(&typed));
    window_event_listener(ev::click, move |event| open_from(&event).into_iter().for_each(&call));
}

/// The palette, where the field in the bar was used.
fn open_from(event: &Event) -> Option<Call> {
    let used = event.target()?.dyn_into::<Element>().ok()?.id() == FIELD;
    used.then_some(Call::Palette(None))
}

/// The field in the bar.
pub fn field() -> Option<HtmlInputElement> {
    element(FIELD)?.dyn_into().ok()
}

fn element(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// Where keys are text, or belong to what floats.
const TYPING: &str =
    "input:not([type=checkbox],[type=radio]),textarea,select,[contenteditable],dialog,dialog *,[popover] *";

/// What a key asks for. The field takes the focus at once, so that nothing typed meanwhile is lost.
fn heard(event: &KeyboardEvent, single_keys: bool) -> Option<Call> {
    let key = event.key();
    let command = event.ctrl_key() || event.meta_key();
    if command && key == "k" {
        event.prevent_default();
        let back = document().active_element().and_then(|element| element.dyn_into::<HtmlElement>().ok());
        if let Some(field) = field() {
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
