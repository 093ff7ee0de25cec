//! `/portfolio/changes`: what happened between two days; made to be printed for a meeting.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::{
    api::ReadChanges,
    domain::{self, Size},
    ledger, rest,
};
use crate::ui::{Load, PageHead, Reading, form::GetForm};

/// `/portfolio/changes`
#[component]
pub fn ChangesPage() -> impl IntoView {
    let search = use_location().search;
    let reading = Reading::of(move || ReadChanges { search: search.get() });
    view! { <Load reading children=draw /> }
}

fn draw(page: domain::ChangesPage) -> AnyView {
    let domain::ChangesPage { from, to, today, changes } = page;
    let lede = lede(&changes.listed, changes.smaller);
    let span = if to == today {
        format!("Since the end of {}", from.spoken(today))
    } else {
        format!("From the end of {} to the end of {}", from.spoken(today), to.spoken(today))
    };
    let rest = rest(changes.smaller, changes.steady);
    let crumbs = vec![("Portfolio".to_owned(), "/portfolio".to_owned())];
    let then = format!("/portfolio?as_of={from}");
    view! {
        <PageHead title="What changed" crumbs>{span} ": " {lede}</PageHead>
        <GetForm action="/portfolio/changes" class="toolbar" label="Between which days">
            <label class="inline-field">"From " <input type="date" name="from" value=from.to_string() max=today.to_string() /></label>
            <label class="inline-field">"to " <input type="date" name="to" value=to.to_string() max=today.to_string() /></label>
            <button class="button" type="submit">"Compare"</button>
            <a class="end" href=then>{format!("The portfolio as of {}", from.short(today))}</a>
        </GetForm>
        {ledger(changes.listed, today)}
        {rest.map(|rest| view! { <p class="note since-then">{rest}</p> })}
    }
    .into_any()
}

/// "14 initiatives changed; 5 dates moved later, 2 were finished."
fn lede(listed: &[domain::Shift], smaller: u32) -> String {
    let all = listed.len() + usize::try_from(smaller).unwrap_or_default();
    let count = |fits: fn(Size) -> bool| listed.iter().filter(|shift| fits(shift.size)).count();
    let later = count(|size| matches!(size, Size::Days(days) if days > 0));
    let finished = count(|size| size == Size::Finished);
    let new = count(|size| size == Size::New);
    let parts: Vec<String> = [
        (later, if later == 1 { "date moved later" } else { "dates moved later" }),
        (finished, "finished"),
        (new, "new"),
    ]
    .into_iter()
    .filter(|(n, _)| *n > 0)
    .map(|(n, what)| format!("{n} {what}"))
    .collect();
    let told = if parts.is_empty() { String::new() } else { format!(", {}", parts.join(", ")) };
    match all {
        0 => "nothing changed.".to_owned(),
        1 => format!("1 initiative changed{told}."),
        all => format!("{all} initiatives changed{told}."),
    }
}
