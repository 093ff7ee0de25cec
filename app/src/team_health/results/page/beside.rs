//! Team health beside delivery, so that green work on a strained team is seen.

use leptos::prelude::*;

use crate::{
    team_health::results::domain::{GroupResult, Standing, Work},
    ui::{Flag, SectionHead, TallyList},
};

/// A table of the teams that may be shown; nothing where there are none, or nothing was asked about health.
pub fn beside(teams: &[GroupResult], work: &[Work]) -> Option<AnyView> {
    let rows: Vec<AnyView> = teams
        .iter()
        .zip(work)
        .filter(|(team, work)| {
            team.hidden.is_none() && work.open > 0 && team.rows.iter().any(|row| row.standing.is_some())
        })
        .map(|(team, work)| row(team, *work))
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section aria-labelledby="beside">
                <SectionHead title="Beside the work" id="beside" note="teams that may be shown, and what they carry" />
                <div class="scroller" role="region" aria-label="Teams and their work" tabindex="0">
                    <table class="table plain">
                        <thead>
                            <tr>
                                <th scope="col">"Team"</th>
                                <th scope="col">"How it is"</th>
                                <th scope="col" class="num">"Carries"</th>
                                <th scope="col" class="num">"In trouble"</th>
                                <th scope="col" class="num">"At its first date"</th>
                                <th scope="col" class="num">"Gone quiet"</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </section>
        }
        .into_any()
    })
}

fn row(team: &GroupResult, work: Work) -> AnyView {
    let count = |standing| {
        let same = team.rows.iter().filter(|row| row.standing == Some(standing)).count();
        u32::try_from(same).unwrap_or(u32::MAX)
    };
    let counts: Vec<_> = [Standing::Poor, Standing::Mixed, Standing::Good]
        .map(|standing| (standing.mark(), standing.label(), count(standing)))
        .into();
    let flag = work.hides_strain(team).then(|| view! { <Flag>"The work is fine, the team is not"</Flag> });
    let name = team.team.clone().map(|team| view! { <a href=format!("/teams/{}", team.id)>{team.name}</a> });
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td><TallyList counts /> {flag}</td>
            <td class="num">{work.open}</td>
            <td class="num">{work.troubled}</td>
            <td class="num">{work.punctual()}</td>
            <td class="num">{work.quiet}</td>
        </tr>
    }
    .into_any()
}
