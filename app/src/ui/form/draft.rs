//! Drafts: what is typed is kept on this device until the server has accepted it, so that it survives a reload,
//! a lost connection and an expired session.

use gloo::storage::{LocalStorage, Storage};
use leptos::{html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{FormData, HtmlFormElement, HtmlInputElement, HtmlTextAreaElement, NodeList, UrlSearchParams};

use super::{FormState, pairs::pairs};

fn slot(name: &str) -> String {
    format!("draft:{name}")
}

/// Restores the draft of a form when it appears, and keeps it up to date while somebody types.
pub fn keep(form: NodeRef<html::Form>, name: String, state: FormState) {
    Effect::new(move || {
        let Some(form) = form.get() else { return };
        let form: HtmlFormElement = form.clone();
        if state.refusal.with_untracked(Option::is_none)
            && let Ok(Some(kept)) = LocalStorage::raw().get_item(&slot(&name))
        {
            restore(&form, &kept);
        }
        let name = name.clone();
        let target = form.clone();
        let typing = wasm_bindgen::closure::Closure::<dyn Fn()>::new(move || {
            if let Some(typed) = typed(&target) {
                let _ = LocalStorage::raw().set_item(&slot(&name), &typed);
            }
        });
        let _ = form.add_event_listener_with_callback("input", typing.as_ref().unchecked_ref());
        typing.forget();
    });
}

/// The server has it now.
pub fn forget(name: &str) {
    LocalStorage::delete(slot(name));
}

/// What is worth keeping, in the form of an address's query.
fn typed(form: &HtmlFormElement) -> Option<String> {
    let kept = UrlSearchParams::new().ok()?;
    let fields = FormData::new_with_form(form).ok()?;
    for (name, value) in pairs(&fields) {
        if name != "key" && name != "_form" && !name.contains("password") && !name.contains("version") {
            kept.append(&name, &value);
        }
    }
    Some(kept.to_string().into())
}

fn restore(form: &HtmlFormElement, kept: &str) {
    let Ok(kept) = UrlSearchParams::new_with_str(kept) else { return };
    for (name, value) in pairs(&kept) {
        if let Ok(found) = form.query_selector_all(&format!("[name=\"{name}\"]")) {
            fill(&found, &value);
        }
    }
}

fn fill(found: &NodeList, value: &str) {
    for index in 0..found.length() {
        let Some(node) = found.get(index) else {
            continue;
        };
        if let Some(area) = node.dyn_ref::<HtmlTextAreaElement>() {
            area.set_value(value);
        } else if let Some(select) = node.dyn_ref::<web_sys::HtmlSelectElement>() {
            select.set_value(value);
        } else if let Some(input) = node.dyn_ref::<HtmlInputElement>() {
            match input.type_().as_str() {
                "radio" | "checkbox" => input.set_checked(input.value() == value),
                "hidden" => {}
                _ => input.set_value(value),
            }
        }
    }
}
