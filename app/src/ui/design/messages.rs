//! What the product says.

use leptos::prelude::*;

use super::Specimen;
use crate::ui::{Empty, Kbd, Notice, Tone};

#[component]
pub fn Notices() -> impl IntoView {
    view! {
        <Specimen id="notices" title="Notices" about="Plain, short, specific: what happened, what is safe, what to do.">
            <Notice>"You are looking at " <b>"2 March 2026"</b> ". Nothing here can be changed."</Notice>
            <Notice tone=Tone::Good action=|| view! { <a href="#notices">"Open the portfolio"</a> }>"653 initiatives imported in 1.9 s."</Notice>
            <Notice tone=Tone::Warn>"Not live: the connection dropped at 09:04."</Notice>
            <Notice tone=Tone::Bad title="That e-mail and password do not match">"Check both and try again."</Notice>
        </Specimen>
    }
}

#[component]
pub fn Absence() -> impl IntoView {
    let action = ("Show the quiet ones".to_owned(), "#empty".to_owned());
    view! {
        <Specimen id="empty" title="Empty" about="Says why it is empty and offers one action.">
            <Empty title="Nothing is off track" action>"31 initiatives match the other filters. 4 of them have gone quiet, so look there too."</Empty>
            <p class="loading" role="status">"Loading…"</p>
        </Specimen>
    }
}

#[component]
pub fn Keys() -> impl IntoView {
    let keys = [
        ("Skip to the content", &["Tab", "Enter"][..]),
        ("Choose a health, with the focus on one", &["1", "2", "3", "4"]),
        ("Send the form you write in", &["Ctrl", "Enter"]),
        ("Close a menu or a dialog", &["Esc"]),
    ]
    .map(|(what, keys)| {
        let keys = keys.iter().map(|key| view! { <Kbd>{*key}</Kbd> }).collect_view();
        view! { <div><dt>{what}</dt><dd>{keys}</dd></div> }
    })
    .into_iter()
    .collect_view();
    view! {
        <Specimen id="keys" title="Keyboard" about="Everything can be reached with Tab; these are the short ways.">
            <dl class="keys">{keys}</dl>
        </Specimen>
    }
}
