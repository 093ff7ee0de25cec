//! `/teams/:id/health/talk`: a question at a time in large type, for a meeting.

use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use super::{
    drawing::spread,
    table::{changed, told},
};
use crate::{
    team_health::{
        actions::Changes,
        questions::domain::Felt,
        results::{
            api::ReadTeamHealth,
            domain::{GroupResult, ResultRow, TeamHealthPage},
        },
    },
    ui::{ButtonLink, Empty, Failure, LoadOr, PageHead, Reading, Voice},
};

/// `/teams/:id/health/talk`
#[component]
pub fn Talk() -> impl IntoView {
    let (params, query) = (use_params_map(), use_query_map());
    let team = move || params.with(|params| params.get("id").unwrap_or_default());
    let wave = move || query.with(|query| query.get("wave").unwrap_or_default());
    let place = move || query.with(|query| query.get("at").and_then(|at| at.parse().ok()).unwrap_or(1));
    let reading = Reading::of(move || ReadTeamHealth { team: team(), wave: wave() });
    let draw = move |answer| match answer {
        Ok(page) => {
            let page = StoredValue::new(page);
            (move || step(page.get_value(), place())).into_any()
        }
        Err(error) => view! { <Failure error /> }.into_any(),
    };
    view! { <LoadOr reading children=draw /> }
}

/// A question, or after the last one what the team changes.
fn step(page: TeamHealthPage, asked: usize) -> AnyView {
    let back = format!("/teams/{}/health", page.team.id);
    let crumbs =
        vec![(page.team.name.clone(), format!("/teams/{}", page.team.id)), ("Team health".to_owned(), back.clone())];
    let Some(result) = page.result.filter(|result| result.hidden.is_none() && !result.rows.is_empty()) else {
        return view! {
            <PageHead title="Talk it through" crumbs />
            <Empty title="Nothing to talk through" action=("Back to the results".to_owned(), back)>
                "There are no results of this team that may be shown."
            </Empty>
        }
        .into_any();
    };
    let count = result.rows.len();
    let at = asked.clamp(1, count + 1);
    let address = |at: usize| format!("{back}/talk?wave={}&at={at}", result.wave.id);
    let place = if at > count { "Last: what we change".to_owned() } else { format!("{at} of {count}") };
    let previous = (at > 1).then(|| view! { <ButtonLink href=address(at - 1)>"Back"</ButtonLink> });
    let next = (at <= count).then(|| {
        let says =
            result.rows.get(at).map_or_else(|| "Next: what we change".to_owned(), |row| format!("Next: {}", row.title));
        view! { <ButtonLink href=address(at + 1) voice=Voice::Primary>{says}</ButtonLink> }
    });
    let body = match result.rows.get(at - 1).cloned() {
        Some(row) => one(row, &result),
        None => view! { <Changes actions=page.actions /> }.into_any(),
    };
    view! {
        <PageHead title="Talk it through" crumbs>{format!("{}, {}. {place}.", page.team.name, result.wave.name)}</PageHead>
        <div class="talk">{body}<nav class="row" aria-label="Questions">{previous}{next}</nav></div>
    }
    .into_any()
}

fn one(row: ResultRow, result: &GroupResult) -> AnyView {
    let ResultRow { title, scale, counts, change, felt, .. } = row;
    let words: Vec<AnyView> = result
        .comments
        .iter()
        .filter(|(about, _)| *about == title)
        .map(|(_, words)| view! { <li class="words">{words.clone()}</li> }.into_any())
        .collect();
    let felt = (!felt.is_empty()).then(|| {
        let told =
            Felt::ALL.iter().zip(&felt).map(|(felt, count)| format!("{count} {}", felt.label().to_ascii_lowercase()));
        view! { <p class="muted">{format!("Felt since last time: {}.", told.collect::<Vec<_>>().join(", "))}</p> }
    });
    let since = result.since.as_ref().map(|wave| view! { <p>{changed(change)} {format!(" since {wave}")}</p> });
    let said = if counts.is_empty() {
        view! { <p class="suppressed">"Hidden: too few answered this question."</p> }.into_any()
    } else {
        view! { {told(scale, &counts)}<div class="results">{spread(&counts, scale.as_str())}</div> }.into_any()
    };
    view! {
        <section aria-labelledby="talk">
            <h2 id="talk">{title}</h2>
            {said}
            {felt}
            {since}
            <ul class="said-list">{words}</ul>
        </section>
    }
    .into_any()
}
