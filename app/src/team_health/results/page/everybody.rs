//! `/teams/health`: teams and dimensions as a map, by name and never ranked.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::{ResultTable, beside::beside, choose, table::changed};
use crate::{
    team_health::{
        results::{
            api::ReadHealth,
            domain::{GroupResult, HealthPage, ResultRow, Standing},
        },
        statistics::domain::{Change, Share},
    },
    ui::{ButtonLink, Empty, Load, Mark, PageHead, Pager, Reading, SectionHead},
};

/// `/teams/health`
#[component]
pub fn Health() -> impl IntoView {
    let query = use_query_map();
    let said = move |name: &str| query.with(|query| query.get(name).unwrap_or_default());
    let reading = Reading::of(move || ReadHealth { wave: said("wave"), page: said("page") });
    view! { <Load reading children=draw /> }
}

fn draw(page: HealthPage) -> AnyView {
    let HealthPage { waves, chosen, titles, teams, work, total, hidden, before, everybody } = page;
    let crumbs = vec![("Teams".to_owned(), "/teams".to_owned())];
    let Some(chosen) = chosen else {
        return view! {
            <PageHead title="Team health" crumbs>"No wave has closed yet."</PageHead>
            <Empty title="No results yet" action=("Go to the surveys".to_owned(), "/surveys".to_owned())>
                "Ask the teams how they are. Results appear when a wave closes."
            </Empty>
        }
        .into_any();
    };
    let lede = lede(&chosen.name, hidden, everybody.as_ref());
    let pager = pager(&chosen.id, before, teams.len(), total);
    let note = format!("by name, never ranked. Closed {}.", chosen.closed.long());
    let beside = beside(&teams, &work);
    let map = if teams.is_empty() {
        view! { <Empty title="Not yours to see">"You find here the teams that you lead or belong to."</Empty> }
            .into_any()
    } else {
        map(&titles, teams)
    };
    let all = everybody.map(|result| {
        view! {
            <section aria-labelledby="everybody">
                <SectionHead title="Everybody" id="everybody" />
                <ResultTable result />
            </section>
        }
    });
    let csv = format!("/surveys/{}/results.csv", chosen.id);
    let actions = move || {
        view! {
            <a class="button" href=csv rel="external" download="">"CSV"</a>
            <ButtonLink href="/surveys">"Surveys"</ButtonLink>
        }
    };
    view! {
        <PageHead title="Team health" crumbs actions>{lede}</PageHead>
        <div class="stack">
            {choose("/teams/health", &waves, &chosen.id)}
            <section aria-labelledby="map">
                <SectionHead title="Teams and dimensions" id="map" note />
                <ul class="legend">
                    <li><Mark word="on_track" />"Good: six in ten green, few red"</li>
                    <li><Mark word="at_risk" />"Mixed"</li>
                    <li><Mark word="off_track" />"Poor: four in ten red"</li>
                    <li>"6 · 2 · 0 people green, yellow, red"</li>
                    <li><span class="suppressed small">"hidden"</span>" to protect people"</li>
                </ul>
                {map}
                {pager}
            </section>
            {beside}
            {all}
        </div>
    }
    .into_any()
}

/// Counts and the response before anything else.
fn lede(wave: &str, hidden: usize, everybody: Option<&GroupResult>) -> String {
    let turnout = everybody.map(GroupResult::turnout).unwrap_or_default();
    match hidden {
        0 => format!("{turnout} in {wave}."),
        1 => format!("{turnout} in {wave}. 1 team is hidden to protect people."),
        n => format!("{turnout} in {wave}. {n} teams are hidden to protect people."),
    }
}

/// The way to the other teams, where they do not fit on a page.
fn pager(wave: &str, before: usize, here: usize, total: usize) -> Option<AnyView> {
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let address = |page: usize| format!("/teams/health?wave={wave}&page={page}");
    let page = before / HealthPage::ROWS + 1;
    let previous = (page > 1).then(|| address(page - 1));
    let next = (before + here < total).then(|| address(page + 1));
    (here < total).then(|| {
        view! { <Pager first=number(before + 1) last=number(before + here) total=number(total) previous next label="Teams" /> }
            .into_any()
    })
}

fn map(titles: &[String], teams: Vec<GroupResult>) -> AnyView {
    let heads = titles.iter().map(|title| view! { <th scope="col">{title.clone()}</th> }).collect::<Vec<_>>();
    let count = titles.len().to_string();
    let rows = teams.into_iter().map(|team| row(team, &count)).collect::<Vec<_>>();
    view! {
        <div class="scroller" role="region" aria-label="Map of teams" tabindex="0">
            <table class="table heat health-map">
                <thead><tr><th scope="col">"Team"</th>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(result: GroupResult, count: &str) -> AnyView {
    let turnout = result.turnout();
    let wave = result.wave.id;
    let team = result.team.map(|team| {
        let href = format!("/teams/{}/health?wave={wave}", team.id);
        view! { <a href=href>{team.name}</a> }
    });
    let cells = match result.hidden {
        Some(why) => {
            view! { <td class="hidden-row" colspan=count.to_owned()><span class="suppressed">{why}</span></td> }
                .into_any()
        }
        None => result.rows.into_iter().map(cell).collect::<Vec<_>>().into_any(),
    };
    view! { <tr><th scope="row">{team}<small class="note">{turnout}</small></th>{cells}</tr> }.into_any()
}

fn cell(row: ResultRow) -> AnyView {
    let ResultRow { title, counts, share, standing, change, centre, .. } = row;
    let Some(share) = share else {
        return view! { <td data-label=title><span class="suppressed small">"hidden"</span></td> }.into_any();
    };
    let says = match standing {
        Some(standing) => view! { <Mark word=standing.mark() /><b>{standing.label()}</b> }.into_any(),
        None => view! { <b>{if centre.is_empty() { format!("{} %", Share::percent(share.of_thousand)) } else { centre }}</b> }.into_any(),
    };
    let counts = counts.iter().map(ToString::to_string).collect::<Vec<_>>().join(" · ");
    let moved = matches!(change, Change::Better | Change::Worse).then(|| changed(change));
    let standing = standing.map_or("none", Standing::as_str);
    view! {
        <td data-label=title>
            <div class="cell" data-standing=standing><span class="row">{says}</span><small>{counts}</small>{moved}</div>
        </td>
    }
    .into_any()
}
