//! How a health is shown in rows and on cards: plain elements, since there are hundreds of them.

use leptos::prelude::*;

use crate::portfolio::domain::Shown;

/// A shape and a word; colour comes third.
pub fn badge(shown: Shown) -> impl IntoView {
    let word = shown.as_str();
    view! {
        <span class="health" data-health=word>
            <svg class="mark" data-health=word viewBox="0 0 12 12" aria-hidden="true"><use href=mark(shown)></use></svg>
            <span>{shown.label()}</span>
        </span>
    }
}

/// Its shape in the sprite.
pub const fn mark(shown: Shown) -> &'static str {
    match shown {
        Shown::OffTrack => "#m-off-track",
        Shown::AtRisk => "#m-at-risk",
        Shown::Unknown => "#m-unknown",
        Shown::Paused => "#m-paused",
        Shown::OnTrack => "#m-on-track",
        Shown::Done => "#m-done",
    }
}
