//! What the lead says beside what stands against it.

use leptos::prelude::*;

use crate::{
    calendar::Day,
    portfolio::{
        domain::{Health, Shown, facts::Facts},
        initiatives::{Initiative, domain::InitiativePage},
    },
    ui::HealthBadge,
};

/// The declared health, as far as it may be believed, and the facts.
#[component]
pub fn Verdict(page: InitiativePage, today: Day) -> impl IntoView {
    let InitiativePage { initiative, needs, rhythm, .. } = page;
    let speaker = match (&initiative.lead, initiative.shown) {
        (_, Shown::Done) => "This is finished".to_owned(),
        (Some(lead), _) => format!("{} says", lead.name),
        (None, _) => "Nobody leads this".to_owned(),
    };
    let was = (initiative.shown == Shown::Unknown).then(|| initiative.health.map(Health::label)).flatten();
    let facts = Facts::of(&initiative.record(&needs), today);
    let doubt = facts.doubt(initiative.shown).map(|worse| {
        view! { <HealthBadge word=worse.as_str() label=worse.label() large=true /> }
    });
    let reasons = facts.reasons;
    let facts = if reasons.is_empty() {
        view! { <p>"Nothing in the dates or the dependencies stands against it."</p> }.into_any()
    } else {
        let items =
            reasons.into_iter().map(|reason| view! { <li><b>{reason.what}</b>{reason.rest}</li> }).collect_view();
        view! { <ol>{items}</ol> }.into_any()
    };
    view! {
        <div class="verdicts">
            <div>
                <h2>{speaker}</h2>
                <HealthBadge word=initiative.shown.as_str() label=initiative.shown.label() was large=true />
                <p>{posted(&initiative, &rhythm, today)}</p>
            </div>
            <div><h2>{if doubt.is_some() { "The facts say" } else { "The facts" }}</h2>{doubt}{facts}</div>
        </div>
    }
    .into_any()
}

/// When it was last heard from, and when it owes the next update.
fn posted(initiative: &Initiative, rhythm: &str, today: Day) -> String {
    let reported = initiative.reported.map(|at| at.day.spoken(today));
    let due = initiative.due.map(|at| at.day.short(today));
    match (reported, due, initiative.stale) {
        (Some(reported), None, _) => format!("Last update {reported}."),
        (Some(reported), Some(due), false) => format!("Posted {reported}. Updates {rhythm}, next due {due}."),
        (Some(reported), Some(due), true) => {
            format!("It has gone quiet: the last update was posted {reported} and the one due {due} did not come.")
        }
        (None, Some(due), _) => format!("No update has been posted yet. Updates {rhythm}, the first due {due}."),
        (None, None, _) => "No update was ever posted.".to_owned(),
    }
}
