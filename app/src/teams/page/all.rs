//! `/teams`: who is made of what, and what they carry.

use leptos::prelude::*;
use server_fn::ServerFn;

use crate::{
    portfolio::domain::{Name, Summary},
    teams::{
        api::{CreateTeam, ReadTeams},
        domain::{TeamRow, TeamsPage},
    },
    ui::{
        ButtonLink, Details, Empty, HealthBadge, Load, PageHead, Reading, TallyList, Voice,
        form::{Form, SubmitButton, TextArea, TextField},
    },
};

/// `/teams`
#[component]
pub fn Teams() -> impl IntoView {
    let reading = Reading::of(|| ReadTeams {});
    view! { <Load reading children=draw /> }
}

fn draw(page: TeamsPage) -> AnyView {
    let (gone, here): (Vec<_>, Vec<_>) = page.teams.into_iter().partition(|row| row.team.archived.is_some());
    let add = page.may_add.then(|| view! { <AddTeam /> });
    let actions = || {
        view! {
            <ButtonLink href="/teams/health">"Team health"</ButtonLink>
            <ButtonLink href="/surveys">"Surveys"</ButtonLink>
            <ButtonLink href="/people">"People"</ButtonLink>
        }
    };
    let table = if here.is_empty() {
        view! { <Empty title="No teams yet">"A team is people with a share of their time, and the initiatives they carry."</Empty> }.into_any()
    } else {
        table(&here)
    };
    let gone = (!gone.is_empty()).then(|| {
        let summary = format!("{} archived", gone.len());
        view! { <Details summary>{table_of(gone)}</Details> }
    });
    view! {
        <PageHead title="Teams" actions>{lede(&here)}</PageHead>
        <div class="stack">{table}{gone}{add}</div>
    }
    .into_any()
}

fn lede(rows: &[TeamRow]) -> String {
    let open: u32 = rows.iter().map(|row| row.roll_up.tally.open()).sum();
    let troubled = rows.iter().filter(|row| row.roll_up.tally.off_track + row.roll_up.tally.at_risk > 0).count();
    match (rows.len(), troubled) {
        (0, _) => "Nobody is in a team yet.".to_owned(),
        (teams, 0) => format!("{teams} teams carry {open} open initiatives; none of them is off track or at risk."),
        (teams, 1) => {
            format!("{teams} teams carry {open} open initiatives. 1 of them has something off track or at risk.")
        }
        (teams, n) => {
            format!("{teams} teams carry {open} open initiatives. {n} of them have something off track or at risk.")
        }
    }
}

fn table_of(rows: Vec<TeamRow>) -> AnyView {
    table(&rows)
}

fn table(rows: &[TeamRow]) -> AnyView {
    let rows = rows.iter().cloned().map(row).collect_view();
    view! {
        <div class="scroller" role="region" aria-label="Teams" tabindex="0">
            <table class="table plain">
                <caption>"By name, as of today. Engineers per product manager are typically six to eight."</caption>
                <thead>
                    <tr>
                        <th scope="col">"Team"</th>
                        <th scope="col" class="num">"People"</th>
                        <th scope="col" class="num">"Engineers per PM"</th>
                        <th scope="col">"Health"</th>
                        <th scope="col">"Initiatives"</th>
                        <th scope="col">"Quiet"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(TeamRow { team, heads, roll_up }: TeamRow) -> impl IntoView {
    let ratio = match heads.ratio() {
        Ok(ratio) => format!("{}, {}", ratio.figure(), ratio.band()),
        Err(why) => why.to_owned(),
    };
    let worst = roll_up.tally.worst().map_or_else(
        || "carries nothing".into_any(),
        |shown| view! { <HealthBadge word=shown.as_str() label=shown.label() /> }.into_any(),
    );
    view! {
        <tr>
            <th scope="row"><a href=format!("/teams/{}", team.id)>{team.name}</a></th>
            <td class="num">{heads.people}</td>
            <td class="num">{ratio}</td>
            <td>{worst}</td>
            <td><TallyList counts=roll_up.counts() /></td>
            <td>{roll_up.tally.quiet_words()}</td>
        </tr>
    }
}

#[component]
fn AddTeam() -> impl IntoView {
    view! {
        <Details summary="Add a team">
            <Form action=CreateTeam::PATH id="new-team" class="form">
                <TextField name="name" label="Name" max=Name::MAX />
                <TextArea name="purpose" label="Purpose" max=Summary::MAX optional=true />
                <div class="form-end"><SubmitButton label="Add the team" pending="Adding" voice=Voice::Plain /></div>
            </Form>
        </Details>
    }
}
