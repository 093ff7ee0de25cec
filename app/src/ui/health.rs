//! Health: always a shape and a word, colour third. The words are those of the product; this module only knows
//! how each of them looks.

use leptos::prelude::*;

/// The words that have a shape of their own, worst first.
pub const WORDS: [&str; 6] = ["off_track", "at_risk", "unknown", "paused", "on_track", "done"];

/// The shape of a word. What is not known to us looks unknown, never green.
pub fn shape(word: &str) -> &'static str {
    match word {
        "off_track" => "#m-off-track",
        "at_risk" => "#m-at-risk",
        "paused" => "#m-paused",
        "on_track" => "#m-on-track",
        "done" => "#m-done",
        _ => "#m-unknown",
    }
}

/// The shape alone, for where the word stands beside it.
#[component]
pub fn Mark(word: &'static str) -> impl IntoView {
    view! { <svg class="mark" data-health=word aria-hidden="true"><use href=shape(word)></use></svg> }
}

/// Shape and word.
#[component]
pub fn HealthBadge(
    word: &'static str,
    label: &'static str,
    /// What it was before it became unknown: "On track" is shown as "was on track".
    #[prop(optional_no_strip)]
    was: Option<&'static str>,
    /// For the one verdict that a page is about.
    #[prop(optional)]
    large: bool,
) -> impl IntoView {
    let was = was.map(|was| view! { <span class="was">{format!(" was {}", was.to_ascii_lowercase())}</span> });
    view! {
        <span class=if large { "health large" } else { "health" } data-health=word>
            <Mark word />
            <span>{label}{was}</span>
        </span>
    }
}

/// How many stand where: counts with their shapes, in the order given (worst first), zeros left out.
#[component]
pub fn TallyList(
    /// Word, label and count.
    counts: Vec<(&'static str, &'static str, u32)>,
) -> impl IntoView {
    let items = counts
        .into_iter()
        .filter(|(_, _, count)| *count > 0)
        .map(|(word, label, count)| {
            let label = format!(" {}", label.to_ascii_lowercase());
            view! { <li><Mark word />{count}<span class="visually-hidden">{label}</span></li> }
        })
        .collect_view();
    view! { <ul class="tally">{items}</ul> }
}
