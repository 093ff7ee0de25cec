//! `/teams/:id`: who is in it today, and what it carries.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::{edit::EditTeam, members::Members};
use crate::{
    frame::Frame,
    portfolio::initiatives::{BriefTable, Standing},
    teams::{api::ReadTeam, domain},
    ui::{ButtonLink, Empty, Fact, FactsList, Interest, Load, PageHead, Reading, SectionHead, Takes},
};

/// `/teams/:id`
#[component]
pub fn TeamPage() -> impl IntoView {
    let params = use_params_map();
    let id = move || params.with(|params| params.get("id").unwrap_or_default());
    let news = Interest::all(&["team", "person", "initiative"], Takes::WhereNamed);
    let reading = Reading::live(move || ReadTeam { id: id() }, news);
    view! { <Load reading children=draw /> }
}

fn draw(page: domain::TeamPage) -> AnyView {
    let domain::TeamPage { team, heads, listing, .. } = page.clone();
    let roll_up = listing.roll_up;
    let people = match heads.people {
        0 => "Nobody is in it today.".to_owned(),
        1 => "1 person is in it today.".to_owned(),
        n => format!("{n} people are in it today."),
    };
    let lede = [Some(people), Some(roll_up.trouble()), roll_up.doubt(), roll_up.silence()]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ");
    let ratio = match heads.ratio() {
        Ok(ratio) => format!("{}, {}", ratio.figure(), ratio.band()),
        Err(why) => why.to_owned(),
    };
    let caption = format!("Initiatives of {}", team.name);
    let all = format!("/portfolio?team={}", team.id);
    let note = listing.total.to_string();
    let carried = if listing.rows.is_empty() {
        view! { <Empty title="Nothing yet">"No initiative has been given to this team."</Empty> }.into_any()
    } else {
        view! { <BriefTable listing today=Frame::day() caption all /> }.into_any()
    };
    let health = format!("/teams/{}/health", team.id);
    let actions = move || view! { <ButtonLink href=health>"Team health"</ButtonLink> };
    view! {
        <PageHead title=team.name crumbs=vec![("Teams".to_owned(), "/teams".to_owned())] actions>{lede}</PageHead>
        <div class="split">
            <div class="stack">
                <Standing roll_up />
                <section aria-labelledby="carries"><SectionHead title="Carries" id="carries" note />{carried}</section>
                <Members page=page.clone() />
            </div>
            <aside class="stack" aria-label="Facts">
                <section aria-labelledby="facts">
                    <SectionHead title="Facts" id="facts" />
                    <FactsList>
                        <Fact term="Purpose">{if team.purpose.is_empty() { "not written yet".to_owned() } else { team.purpose }}</Fact>
                        <Fact term="People">{heads.people}</Fact>
                        <Fact term="Engineers per PM">{ratio}</Fact>
                    </FactsList>
                </section>
                {page.may_edit.then(|| view! { <EditTeam page /> })}
            </aside>
        </div>
    }
    .into_any()
}
