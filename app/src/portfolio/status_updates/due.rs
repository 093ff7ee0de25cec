//! The list of what is due, and on a narrow screen the strip that takes its place.

use leptos::prelude::*;

use super::domain::{Due, DueList};
use crate::{calendar::Day, ui::SectionHead};

fn href(due: &Due) -> String {
    format!("/updates?initiative={}", due.id)
}

/// The reader's initiatives by when they are due. J and K walk through it.
#[component]
pub fn DueNav(list: DueList, chosen: String, today: Day) -> impl IntoView {
    let DueList { overdue, this_week, later } = list;
    let parts = [("Overdue", overdue), ("Due this week", this_week), ("Not due", later)];
    let parts = parts.map(|(title, dues)| (!dues.is_empty()).then(|| part(title, dues, &chosen, today)));
    view! {
        <nav class="stack due-list" aria-label="Your initiatives" id="due">
            {parts.into_iter().collect_view()}
            <p class="note"><kbd>"J"</kbd> " " <kbd>"K"</kbd> " next and previous, " <kbd>"Enter"</kbd> " to open"</p>
        </nav>
    }
    .into_any()
}

fn part(title: &'static str, dues: Vec<Due>, chosen: &str, today: Day) -> AnyView {
    let note = dues.len().to_string();
    let items = dues
        .into_iter()
        .map(|due| {
            let here = due.id == chosen;
            let when = due.when(today);
            let class = if due.overdue { "overdue" } else { "note" };
            view! {
                <li class=here.then_some("is-current")>
                    <a href=href(&due) aria-current=here.then_some("true")>{due.name.clone()}</a>
                    <span class=class>{when}{due.overdue.then(|| view! { <span class="visually-hidden">" overdue"</span> })}</span>
                    <span class="note wide">{due.standing()}</span>
                </li>
            }
        })
        .collect_view();
    view! { <section><SectionHead title note /><ul class="links">{items}</ul></section> }.into_any()
}

/// "1 of 3 due", with the way to the next.
#[component]
pub fn DueStrip(list: DueList, chosen: String) -> impl IntoView {
    let owed = list.owed();
    let at = list.overdue.iter().chain(&list.this_week).position(|due| due.id == chosen);
    let says = match at {
        Some(at) => format!("{} of {owed} due", at + 1),
        None => format!("{owed} due"),
    };
    let next = list.after(&chosen).map(|due| view! { <a class="button small" href=href(due)>"Next"</a> });
    view! { <nav class="due-strip" aria-label="Due updates"><span><b>{says}</b></span>{next}</nav> }.into_any()
}
