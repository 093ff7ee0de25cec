//! What the reader has in hand: where they are, what they have opened, what they have typed. A page changes by itself
//! only under hands at rest, and when its reader wants it to, what they typed stays in the form it belongs to.

use gloo::timers::callback::Timeout;
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, HtmlElement, HtmlInputElement, MutationObserver, MutationObserverInit};

/// Who is further down reads something there that would move.
const AT_THE_TOP: f64 = 120.0;

/// How long a page may take to change, in milliseconds.
const UNTIL_CHANGED: u32 = 3_000;

pub fn finds(selector: &str) -> bool {
    document().query_selector(selector).is_ok_and(|found| found.is_some())
}

/// At the top of the page, with nothing selected, opened, focused or typed in it.
pub fn are_at_rest() -> bool {
    let top = window().scroll_y().is_ok_and(|down| down < AT_THE_TOP);
    let selected = window().get_selection().ok().flatten().is_some_and(|selection| !selection.is_collapsed());
    // A table under a chart stands open from the beginning; in an entry of a list, it was opened.
    let opened = "main details[open]:not(.data), article details[open], dialog[open], :popover-open";
    top && !selected && !finds(opened) && !finds("main :focus") && typed().is_empty()
}

/// A field that was typed into.
struct Field {
    element: HtmlElement,
    form: String,
    name: String,
    text: String,
}

/// Remembers what is typed, and puts it back where it belongs after the page has changed: the fields of a list are
/// handed on to its next entries, so that text could end in another form.
pub fn keep() {
    let kept = typed();
    let Some(main) = document().get_element_by_id("main") else { return };
    let changed = Closure::<dyn Fn()>::new(move || put_back(&kept));
    let Ok(observer) = MutationObserver::new(changed.as_ref().unchecked_ref()) else { return };
    let what = MutationObserverInit::new();
    what.set_subtree(true);
    what.set_child_list(true);
    what.set_attributes(true);
    let _ = observer.observe_with_options(&main, &what);
    // The line that was pressed goes; whoever uses a keyboard stands at the top of the page then.
    let _ = main.unchecked_into::<HtmlElement>().focus();
    Timeout::new(UNTIL_CHANGED, move || {
        observer.disconnect();
        drop(changed);
    })
    .forget();
}

fn typed() -> Vec<Field> {
    let Ok(found) = document().query_selector_all("main :is(input, textarea)") else { return Vec::new() };
    let element = |at| found.get(at).map(JsCast::unchecked_into::<HtmlElement>);
    (0..found.length()).filter_map(element).filter_map(field).collect()
}

/// The field, if its text is not what the page began with.
fn field(element: HtmlElement) -> Option<Field> {
    let hidden = element.dyn_ref::<HtmlInputElement>().is_some_and(|input| !is_text(input));
    let (form, name) = place(&element);
    let text = said(&element, "value");
    let typed = !hidden && !form.is_empty() && text != said(&element, "defaultValue");
    typed.then_some(Field { element, form, name, text })
}

fn is_text(input: &HtmlInputElement) -> bool {
    !matches!(input.type_().as_str(), "hidden" | "checkbox" | "radio" | "submit" | "button")
}

/// What a field holds (`value`) or began with (`defaultValue`).
fn said(element: &Element, which: &str) -> String {
    js_sys::Reflect::get(element, &which.into()).ok().and_then(|text| text.as_string()).unwrap_or_default()
}

/// Where a field stands: its form and its name there.
fn place(element: &Element) -> (String, String) {
    // Not its `id`: a field of that name stands in its place.
    let form = element.closest("form").ok().flatten().and_then(|form| form.get_attribute("id"));
    (form.unwrap_or_default(), element.get_attribute("name").unwrap_or_default())
}

fn put_back(kept: &[Field]) {
    let moved: Vec<&Field> = kept.iter().filter(|field| !stands(field)).collect();
    for field in &moved {
        fill(&field.element, &field.text, &said(&field.element, "defaultValue"));
    }
    for Field { form, name, text, .. } in moved {
        let selector = format!("form[id='{form}'] [name='{name}']");
        if let Some(there) = document().query_selector(&selector).ok().flatten() {
            fill(&there, &said(&there, "defaultValue"), text);
        }
    }
}

/// Whether the field is still where it was typed into.
fn stands(field: &Field) -> bool {
    field.element.is_connected() && place(&field.element) == (field.form.clone(), field.name.clone())
}

/// Sets a text, unless something else has been typed meanwhile.
fn fill(element: &Element, before: &str, text: &str) {
    if said(element, "value") == before {
        let _ = js_sys::Reflect::set(element, &"value".into(), &text.into());
    }
}
