//! Drafts: what is typed is kept on this device until the server has accepted it, so that it survives a reload,
//! a lost connection and an expired session.

use gloo::storage::{LocalStorage, Storage};
use leptos::{html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{FormData, HtmlFormElement, HtmlInputElement, HtmlTextAreaElement, NodeList};

use super::FormState;

fn slot(name: &str) -> String {
    format!("draft:{name}")
}

/// Restores the draft of a form when it appears, and keeps it up to date while somebody types.
pub fn keep(form: NodeRef<html::Form>, name: String, state: FormState) {
    Effect::new(move || {
        let Some(form) = form.get() else { return };
        let form: HtmlFormElement = form.clone();
        if state.refusal.with_untracked(Option::is_none)
            && let Ok(fields) = LocalStorage::get::<Vec<(String, String)>>(slot(&name))
        {
            restore(&form, &fields);
        }
        let name = name.clone();
        let target = form.clone();
        let typing = wasm_bindgen::closure::Closure::<dyn Fn()>::new(move || {
            let _ = LocalStorage::set(slot(&name), typed(&target));
        });
        let _ = form.add_event_listener_with_callback("input", typing.as_ref().unchecked_ref());
        typing.forget();
    });
}

/// The server has it now.
pub fn forget(name: &str) {
    LocalStorage::delete(slot(name));
}

fn typed(form: &HtmlFormElement) -> Vec<(String, String)> {
    let Ok(data) = FormData::new_with_form(form) else {
        return Vec::new();
    };
    js_sys::try_iter(&data)
        .ok()
        .flatten()
        .into_iter()
        .flatten()
        .filter_map(|pair| {
            let pair: js_sys::Array = pair.ok()?.dyn_into().ok()?;
            let (name, value) = (pair.get(0).as_string()?, pair.get(1).as_string()?);
            (name != "key" && name != "_form" && !name.contains("password") && !name.contains("version"))
                .then_some((name, value))
        })
        .collect()
}

fn restore(form: &HtmlFormElement, fields: &[(String, String)]) {
    for (name, value) in fields {
        let Ok(found) = form.query_selector_all(&format!("[name=\"{name}\"]")) else {
            continue;
        };
        fill(&found, value);
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
