//! The rows of whatever list is on the page: J and K move through them, X picks, E edits. Headings are no rows.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

const ROWS: &str = "main tr.initiative, main table:not(.tree) > tbody > tr, #due li, main .lane-item, main [data-row]";

/// Moves the focus to the link of a row further on; from elsewhere it begins at the one that is open, or the first.
pub(super) fn step(by: isize) {
    let links: Vec<HtmlElement> = all(ROWS).iter().filter_map(link).collect();
    let at = links.iter().position(holds_focus).map(|at| at.checked_add_signed(by));
    let open = || links.iter().position(|link| link.has_attribute("aria-current"));
    let next = at.unwrap_or_else(|| open().or(Some(0)));
    if let Some(link) = next.and_then(|next| links.get(next)) {
        let _ = link.focus();
    }
}

/// What X and E use of a row.
pub(super) const PICK: &str = "input[data-pick]";
pub(super) const EDIT: &str = "a[data-edit]";

/// Clicks a part of the row that has the focus, where it has such a part.
pub(super) fn use_of(part: &str) {
    let rows = all(ROWS);
    let row = rows.iter().find(|row| contains_focus(row));
    let part = row.and_then(|row| row.query_selector(part).ok().flatten());
    if let Some(part) = part.and_then(|part| part.dyn_into::<HtmlElement>().ok()) {
        part.click();
    }
}

fn all(selector: &str) -> Vec<HtmlElement> {
    let found = document().query_selector_all(selector).ok();
    let found = found.iter().flat_map(|found| (0..found.length()).filter_map(|index| found.get(index)));
    found.filter_map(|row| row.dyn_into::<HtmlElement>().ok()).collect()
}

/// The link that the row is about, where it has one that can be seen.
fn link(row: &HtmlElement) -> Option<HtmlElement> {
    let link = row.query_selector("a[href]").ok().flatten()?.dyn_into::<HtmlElement>().ok()?;
    link.offset_parent().map(|_| link)
}

fn contains_focus(row: &HtmlElement) -> bool {
    row.contains(document().active_element().as_deref())
}

/// Whether the focus is in the row of this link.
fn holds_focus(link: &HtmlElement) -> bool {
    let row = link.closest("tr, li").ok().flatten();
    row.is_some_and(|row| row.contains(document().active_element().as_deref()))
}
