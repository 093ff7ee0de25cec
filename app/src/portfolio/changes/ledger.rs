//! Changes as a list, with their size in the first column.

use leptos::prelude::*;

use super::domain::{Shift, Size};
use crate::{
    calendar::Day,
    ui::{HealthBadge, Mark},
};

/// Every change on a line of its own; says so where there is none.
pub fn ledger(listed: Vec<Shift>, today: Day) -> AnyView {
    if listed.is_empty() {
        return view! { <p class="muted since-then">"Nothing moved: no date, no health, no confidence."</p> }
            .into_any();
    }
    let items = listed.into_iter().map(|shift| line(shift, today)).collect::<Vec<_>>();
    view! { <ol class="ledger">{items}</ol> }.into_any()
}

fn line(shift: Shift, today: Day) -> AnyView {
    let when = shift.when(today);
    let Shift { id, name, place, size, words, shown, said, .. } = shift;
    let health = shown.map(|shown| view! { " " <HealthBadge word=shown.as_str() label=shown.label() /> });
    let said = (!said.is_empty()).then(|| view! { <p class="words">{said}</p> });
    view! {
        <li>
            <span class="size">{sized(size)}</span>
            <div class="what">
                <a href=format!("/initiatives/{id}")>{name}</a> " " <span class="note">{place}</span>
                <p>{words}{health}</p>
                {said}
            </div>
            <span class="when">{when}</span>
        </li>
    }
    .into_any()
}

/// "+62 d", or the two shapes between which a health moved.
fn sized(size: Size) -> AnyView {
    let Size::Health(from, to) = size else { return size.words().into_any() };
    view! {
        <span class="visually-hidden">{format!("{} to {}", from.label(), to.label())}</span>
        <span class="health" aria-hidden="true"><Mark word=from.as_str() /><span>"\u{2192}"</span><Mark word=to.as_str() /></span>
    }
    .into_any()
}

/// "Two smaller changes, and 31 updates without change."
pub fn rest(smaller: u32, steady: u32) -> Option<String> {
    let many = |n: u32, one: &str, more: &str| match n {
        0 => None,
        1 => Some(format!("1 {one}")),
        n => Some(format!("{n} {more}")),
    };
    let smaller = many(smaller, "smaller change", "smaller changes");
    let steady = many(steady, "update without change", "updates without change");
    let parts: Vec<String> = [smaller, steady].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| format!("And {}.", parts.join(", ")))
}
