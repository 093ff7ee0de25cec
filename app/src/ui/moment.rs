//! Days, moments and how far a date has slipped.

use leptos::{either::Either, prelude::*};

use crate::calendar::{Day, Stamp};

/// A moment as people say it: "Sunday 14 June, 17:40".
#[component]
pub fn TimeStamp(at: Stamp, today: Day) -> impl IntoView {
    view! { <time datetime=at.iso()>{at.spoken(today)}</time> }
}

/// A day, short for tables ("20 Jun") or long for facts ("20 June 2026").
#[component]
pub fn DayStamp(day: Day, today: Day, #[prop(optional)] long: bool) -> impl IntoView {
    view! { <time datetime=day.to_string()>{if long { day.long() } else { day.short(today) }}</time> }
}

/// A target beside its first promise: "2 May → 20 Jun". The first promise stays in sight once it has moved.
#[component]
pub fn SlipText(
    first: Option<Day>,
    current: Option<Day>,
    today: Day,
    /// "+49 d, moved twice", where there is room for it.
    #[prop(optional, into)]
    words: String,
) -> impl IntoView {
    let Some(current) = current else {
        return Either::Left(view! { <span class="slip">"no date"</span> });
    };
    let from = first.filter(|first| *first != current).map(|first| {
        view! { <span class="from"><DayStamp day=first today />" → "</span> }
    });
    let words = (!words.is_empty()).then(|| format!(" {words}"));
    Either::Right(
        view! { <span class="slip">{from}<span class="to"><DayStamp day=current today /></span>{words}</span> },
    )
}
