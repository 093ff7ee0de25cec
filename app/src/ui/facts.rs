//! What the system knows about a thing, as a list of terms.

use leptos::prelude::*;

/// A list of facts, one under the other; its children are `Fact`s.
#[component]
pub fn FactsList(children: Children) -> impl IntoView {
    view! { <dl class="facts">{children()}</dl> }.into_any()
}

/// The same facts on one line: frozen with an update, or under a title.
#[component]
pub fn FactsLine(children: Children) -> impl IntoView {
    view! { <dl class="facts-line">{children()}</dl> }.into_any()
}

/// One term of either list.
#[component]
pub fn Fact(#[prop(into)] term: String, children: Children) -> impl IntoView {
    view! { <div><dt>{term}</dt><dd>{children()}</dd></div> }
}

/// How far something has come, with its count. `None` is under way and of unknown length.
#[component]
pub fn Progress(
    #[prop(into)] label: String,
    value: Option<u32>,
    max: u32,
    /// "6 of 8", "row 214".
    #[prop(into)]
    count: String,
) -> impl IntoView {
    let spoken = format!("{label}: {count}");
    let value = value.map(|value| value.to_string());
    view! {
        <div class="progress-row">
            <span>{label}</span>
            <progress value=value max=max.to_string() aria-label=spoken></progress>
            <span class="num">{count}</span>
        </div>
    }
    .into_any()
}
