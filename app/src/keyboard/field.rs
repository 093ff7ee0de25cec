//! The search field in the bar: a plain form that leads to the search page, and to the palette where there is script.

use leptos::prelude::*;

use super::FIELD;
use crate::ui::{Glyph, Icon};

/// The field.
#[component]
pub fn TopSearch() -> impl IntoView {
    view! {
        <form class="top-search" action="/search" method="get" role="search" aria-label="Everything">
            <Icon of=Glyph::Search />
            <input
                id=FIELD
                name="q"
                type="text"
                enterkeyhint="search"
                placeholder="Search or jump to"
                aria-label="Search or jump to"
                aria-keyshortcuts="Control+K Meta+K"
                autocomplete="off"
                maxlength="200"
            />
            <kbd aria-hidden="true">"Ctrl K"</kbd>
        </form>
        <a class="top-search-link" href="/search" aria-label="Search"><Icon of=Glyph::Search /></a>
    }
}
