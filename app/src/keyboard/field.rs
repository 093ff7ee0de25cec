//! The search field in the bar: a plain form that leads to the search page, and to the palette where there is script.

use leptos::{ev, html, prelude::*};
use send_wrapper::SendWrapper;

use super::listener::{Call, Calls, heard};
use crate::{
    routes,
    ui::{Glyph, Icon},
};

/// The field, the listener for keys, and what they have called for.
#[component]
pub fn TopSearch(
    /// Whether single keys do anything.
    single_keys: bool,
) -> impl IntoView {
    let calls = Calls(RwSignal::new(Vec::new()));
    let needed = RwSignal::new(false);
    let field = NodeRef::<html::Input>::new();
    let call = move |what: Call| {
        calls.0.update(|calls| calls.push(what));
        if !needed.get_untracked() {
            needed.set(true);
        }
    };
    Effect::new(move || {
        let listener = window_event_listener(ev::keydown, move |event| {
            heard(&event, single_keys, field).into_iter().for_each(call);
        });
        on_cleanup(move || listener.remove());
    });
    let open = move || call(Call::Palette(None));
    view! {
        <form class="top-search" action="/search" method="get" role="search" aria-label="Everything">
            <Icon of=Glyph::Search />
            <input
                node_ref=field
                name="q"
                type="text"
                enterkeyhint="search"
                placeholder="Search or jump to"
                aria-label="Search or jump to"
                aria-keyshortcuts="Control+K Meta+K"
                autocomplete="off"
                maxlength="200"
                on:input=move |_| open()
                on:click=move |_| open()
            />
            <kbd aria-hidden="true">"Ctrl K"</kbd>
        </form>
        <a class="top-search-link" href="/search" aria-label="Search"><Icon of=Glyph::Search /></a>
        {move || needed.get().then(|| Suspend::new(SendWrapper::new(routes::tool(routes::Tool::Desk(calls, field)))))}
    }
}
