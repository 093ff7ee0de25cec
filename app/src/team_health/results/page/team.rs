//! `/teams/:id/health`: a team's own page, first for the team itself.

use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use super::{ResultTable, choose, history::history};
use crate::{
    team_health::{
        actions::Changes,
        results::{
            api::ReadTeamHealth,
            domain::{GroupResult, Standing, TeamHealthPage},
        },
        waves::domain::OpenSurvey,
    },
    ui::{ButtonLink, Empty, Load, PageHead, Reading, SectionHead, Voice},
};

/// `/teams/:id/health`
#[component]
pub fn TeamHealth() -> impl IntoView {
    let (params, query) = (use_params_map(), use_query_map());
    let team = move || params.with(|params| params.get("id").unwrap_or_default());
    let wave = move || query.with(|query| query.get("wave").unwrap_or_default());
    let reading = Reading::of(move || ReadTeamHealth { team: team(), wave: wave() });
    view! { <Load reading children=draw /> }
}

fn draw(page: TeamHealthPage) -> AnyView {
    let TeamHealthPage { team, waves, result, history: past, actions, waiting } = page;
    let crumbs = vec![("Teams".to_owned(), "/teams".to_owned()), (team.name.clone(), format!("/teams/{}", team.id))];
    let lede = result
        .as_ref()
        .map_or_else(|| "This team has not been asked yet, or its first wave is still open.".to_owned(), lede);
    let chosen = result.as_ref().map(|result| result.wave.id.clone()).unwrap_or_default();
    let words = result.as_ref().and_then(|result| words(result.comments.clone()));
    let talk = result.as_ref().filter(|result| result.hidden.is_none()).map(|result| {
        let href = format!("/teams/{}/health/talk?wave={}", team.id, result.wave.id);
        view! { <ButtonLink href>"Talk it through"</ButtonLink> }
    });
    let body = match result {
        Some(result) => view! { {now(result)}{history(&past)} }.into_any(),
        None => view! {
            <Empty title="No results yet" action=("Go to the surveys".to_owned(), "/surveys".to_owned())>
                "Results appear when a wave closes, if enough people answered to protect each of them."
            </Empty>
        }
        .into_any(),
    };
    let buttons = move || view! { {talk}<ButtonLink href="/teams/health">"All teams"</ButtonLink> };
    view! {
        <PageHead title="Team health" crumbs actions=buttons>{lede}</PageHead>
        <div class="split">
            <div class="stack">
                {waiting.into_iter().map(wait).collect::<Vec<_>>()}
                {choose("", &waves, &chosen)}
                {body}
            </div>
            <aside class="stack" aria-label="What follows"><Changes actions />{words}</aside>
        </div>
    }
    .into_any()
}

fn wait(wave: OpenSurvey) -> AnyView {
    let href = format!("/surveys/{}/answer", wave.id);
    view! {
        <p class="row">
            <span>{format!("{} is open, and you have not answered.", wave.name)}</span>
            <ButtonLink href voice=Voice::Primary>"Answer it"</ButtonLink>
        </p>
    }
    .into_any()
}

/// Counts and the response before anything else.
fn lede(result: &GroupResult) -> String {
    let turnout = format!("{} in {}.", result.turnout(), result.wave.name);
    let poor: Vec<String> = result
        .rows
        .iter()
        .filter(|row| row.standing == Some(Standing::Poor))
        .map(|row| row.title.to_ascii_lowercase())
        .collect();
    match (poor.as_slice(), result.hidden.is_some()) {
        (_, true) => format!("{turnout} Nothing is shown, to protect those who did."),
        ([], false) => turnout,
        (poor, false) => format!("{turnout} Hurts most: {}.", poor.join(", ")),
    }
}

fn now(result: GroupResult) -> AnyView {
    let note = result.wave.name.clone();
    view! {
        <section aria-labelledby="now">
            <SectionHead title="What the team said" id="now" note />
            <ResultTable result />
            <p class="note legend-note">"Range: Wilson, 95 %, corrected for how many of the team answered. A change is called only when it is larger than chance would make it from one day to another, and at least half answered both times."</p>
        </section>
    }
    .into_any()
}

fn words(comments: Vec<(String, String)>) -> Option<AnyView> {
    let note = format!("{}, shuffled", comments.len());
    let items = comments
        .into_iter()
        .map(|(title, words)| view! { <li><p class="words">{words}</p><p class="note">{title}</p></li> })
        .collect::<Vec<_>>();
    (!items.is_empty()).then(|| {
        view! {
            <section aria-labelledby="words">
                <SectionHead title="In their words" id="words" note />
                <ul class="said-list">{items}</ul>
            </section>
        }
        .into_any()
    })
}
