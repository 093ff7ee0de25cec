//! What keys and the search field call for: the palette, the sheet of keys, moves in lists, ways to pages.

use leptos::{html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement};

use super::{
    listener::{Call, Calls},
    rows,
    sheet::Sheet,
};
use crate::search::{Opening, Palette};

/// Draws what floats, and does what was called for, now and from here on.
pub fn desk(calls: Calls) -> AnyView {
    let opening = Opening::closed_yet();
    let sheet = NodeRef::<html::Dialog>::new();
    let (going, here) = (StoredValue::new(false), RwSignal::new(String::new()));
    Effect::new(move || {
        if !opening.is_there() || sheet.get().is_none() {
            return;
        }
        let waiting = calls.0.get();
        if waiting.is_empty() {
            return;
        }
        calls.0.set(Vec::new());
        for call in waiting {
            match call {
                Call::Palette(back) => opening.open(back),
                Call::Key(key) if key == "?" => lay_out(sheet, here),
                Call::Key(key) => press(&key, going, opening),
            }
        }
    });
    view! {
        <Palette opening />
        <Sheet dialog=sheet next=here />
    }
    .into_any()
}

/// Where G and another key lead.
const PAGES: [(&str, &str); 4] = [("h", "/"), ("p", "/portfolio"), ("u", "/updates"), ("t", "/teams")];

/// Opens the sheet over the page that is here.
fn lay_out(sheet: NodeRef<html::Dialog>, here: RwSignal<String>) {
    let location = window().location();
    here.set(format!("{}{}", location.pathname().unwrap_or_default(), location.search().unwrap_or_default()));
    if let Some(sheet) = sheet.get_untracked().filter(|sheet| !sheet.open()) {
        let _ = sheet.show_modal();
    }
}

fn press(key: &str, going: StoredValue<bool>, opening: Opening) {
    let key = key.to_ascii_lowercase();
    let went = going.get_value();
    going.set_value(key == "g");
    if went && let Some((_, href)) = PAGES.iter().find(|(letter, _)| *letter == key) {
        click(&format!(".sections a[href='{href}']"));
        return;
    }
    match key.as_str() {
        "j" => rows::step(1),
        "k" => rows::step(-1),
        "x" => rows::use_of(rows::PICK),
        "e" => rows::use_of(rows::EDIT),
        "/" if !focus_filter() => opening.open(None),
        _ => {}
    }
}

/// Puts the cursor into the page's own filter; says whether there is one.
fn focus_filter() -> bool {
    let found = document().query_selector("main input[type=search]").ok().flatten();
    let Some(filter) = found.and_then(|filter| filter.dyn_into::<HtmlInputElement>().ok()) else { return false };
    let _ = filter.focus();
    filter.select();
    true
}

/// Follows a link as if it had been clicked.
fn click(selector: &str) {
    let found = document().query_selector(selector).ok().flatten();
    if let Some(link) = found.and_then(|link| link.dyn_into::<HtmlElement>().ok()) {
        link.click();
    }
}
