//! Small controls: links that look like buttons, chips, tags, keys, bars of controls.

use leptos::prelude::*;

use super::{Glyph, Icon};

/// How a button speaks. One primary a view.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Voice {
    #[default]
    Plain,
    Primary,
    Quiet,
    Danger,
}

impl Voice {
    /// The classes of a button that speaks so.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Plain => "button",
            Self::Primary => "button primary",
            Self::Quiet => "button quiet",
            Self::Danger => "button danger",
        }
    }
}

/// A link that looks like a button: it leads to where something is done.
#[component]
pub fn ButtonLink(
    #[prop(into)] href: String,
    #[prop(optional)] voice: Voice,
    #[prop(optional)] small: bool,
    #[prop(optional)] glyph: Option<Glyph>,
    children: Children,
) -> impl IntoView {
    let class = format!("{}{}", voice.class(), if small { " small" } else { "" });
    view! { <a class=class href=href>{glyph.map(|of| view! { <Icon of /> })}{children()}</a> }.into_any()
}

/// A filter in use, with the way to take it off.
#[component]
pub fn Chip(
    /// "Horizon".
    #[prop(into)]
    field: String,
    /// "Now, Next".
    #[prop(into)]
    value: String,
    /// The same page without it.
    #[prop(into)]
    without: String,
) -> impl IntoView {
    let label = format!("Remove filter {field} {value}");
    view! {
        <li class="chip">
            <span>{field} " " <b>{value}</b></span>
            <a href=without aria-label=label><Icon of=Glyph::X /></a>
        </li>
    }
    .into_any()
}

/// A word that states something about a thing; it cannot be pressed or removed.
#[component]
pub fn Tag(#[prop(optional)] warn: bool, children: Children) -> impl IntoView {
    view! { <span class=if warn { "tag warn" } else { "tag" }>{children()}</span> }
}

/// Lane and date disagree, or something else that is flagged and never mended silently.
#[component]
pub fn Flag(children: Children) -> impl IntoView {
    view! { <span class="drift"><Icon of=Glyph::Drift />{children()}</span> }
}

/// A key of the keyboard.
#[component]
pub fn Kbd(children: Children) -> impl IntoView {
    view! { <kbd>{children()}</kbd> }
}

/// More of the same, folded away.
#[component]
pub fn Details(#[prop(into)] summary: String, #[prop(optional)] open: bool, children: Children) -> impl IntoView {
    view! { <details class="data" open=open><summary>{summary}</summary>{children()}</details> }.into_any()
}
