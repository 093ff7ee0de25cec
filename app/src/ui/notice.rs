//! Notices, and what stands where there is nothing.

use leptos::prelude::*;

use super::{Glyph, Icon, Mark};

/// How much a notice matters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    #[default]
    Info,
    Good,
    Warn,
    Bad,
}

/// Something about the page as a whole. The children say it; the action stands at the line's end.
#[component]
pub fn Notice(
    #[prop(optional)] tone: Tone,
    #[prop(optional, into)] title: Option<String>,
    #[prop(optional, into)] action: Option<ViewFnOnce>,
    children: Children,
) -> impl IntoView {
    let (class, sign) = match tone {
        Tone::Info => ("notice", view! { <Icon of=Glyph::Info /> }.into_any()),
        Tone::Good => ("notice good", view! { <Mark word="done" /> }.into_any()),
        Tone::Warn => ("notice warn", view! { <Mark word="at_risk" /> }.into_any()),
        Tone::Bad => ("notice bad", view! { <Mark word="off_track" /> }.into_any()),
    };
    view! {
        <div class=class>
            {sign}
            <div>{title.map(|title| view! { <h2>{title}</h2> })} <p>{children()}</p></div>
            {action.map(ViewFnOnce::run)}
        </div>
    }
    .into_any()
}

/// Nothing here: why, and the one thing to do about it.
#[component]
pub fn Empty(
    #[prop(into)] title: String,
    /// Label and address of the one action.
    #[prop(optional, into)]
    action: Option<(String, String)>,
    /// Why it is empty.
    children: Children,
) -> impl IntoView {
    let action = action.map(|(label, href)| view! { <a class="button" href=href>{label}</a> });
    view! { <div class="empty"><p class="empty-title">{title}</p> <p>{children()}</p> {action}</div> }.into_any()
}
