//! The sections in the bar, and which of them is open.

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Whether a section's address is the one that is open, or around it.
pub(super) fn is_around(section: &str, path: &str) -> bool {
    if section == "/" { path == "/" } else { path.starts_with(section) }
}

/// Lets the bar follow where its reader goes without loading a page: the open section is marked, and the menu through
/// which they went closes.
pub fn follow() {
    let path = use_location().pathname;
    Effect::new(move |before: Option<()>| {
        let path = path.get();
        let links = document().query_selector_all(".sections a").ok();
        for link in links.iter().flat_map(|links| (0..links.length()).filter_map(|at| links.get(at))) {
            let Some(link) = link.dyn_ref::<Element>() else { continue };
            let _ = if is_around(&link.get_attribute("href").unwrap_or_default(), &path) {
                link.set_attribute("aria-current", "page")
            } else {
                link.remove_attribute("aria-current")
            };
        }
        let menu = document().get_element_by_id("me").filter(|_| before.is_some());
        if let Some(menu) = menu.and_then(|menu| menu.dyn_into::<HtmlElement>().ok()) {
            let _ = menu.hide_popover();
        }
    });
}
