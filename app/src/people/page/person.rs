//! `/people/:id`: where somebody is and what they carry.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::edit::EditPerson;
use crate::{
    calendar::Day,
    frame::Frame,
    people::{api::ReadPerson, domain},
    portfolio::initiatives::{BriefTable, Standing},
    teams::domain::Membership,
    ui::{DayStamp, Details, Empty, Fact, FactsList, Interest, Load, PageHead, Reading, SectionHead, Takes},
};

/// `/people/:id`
#[component]
pub fn PersonPage() -> impl IntoView {
    let params = use_params_map();
    let id = move || params.with(|params| params.get("id").unwrap_or_default());
    let news = Interest::all(&["person", "team", "initiative"], Takes::WhereNamed);
    let reading = Reading::live(move || ReadPerson { id: id() }, news);
    view! { <Load reading children=draw /> }
}

fn draw(page: domain::PersonPage) -> AnyView {
    let domain::PersonPage { person, listing, memberships, may_edit } = page.clone();
    let today = Frame::day();
    let roll_up = listing.roll_up;
    let lede = match roll_up.tally.open() {
        0 => "Leads nothing that is open.".to_owned(),
        1 => format!("Leads 1 open initiative. {}", roll_up.silence().unwrap_or_default()),
        n => format!("Leads {n} open initiatives. {} {}", roll_up.trouble(), roll_up.silence().unwrap_or_default()),
    };
    let caption = format!("Initiatives that {} leads", person.name);
    let all = format!("/portfolio?lead={}", person.id);
    let note = listing.total.to_string();
    let led = if listing.rows.is_empty() {
        view! { <Empty title="Nothing yet">"No initiative names this person as its lead."</Empty> }.into_any()
    } else {
        view! { <BriefTable listing today caption all products=true /> }.into_any()
    };
    let email = person.email.map(|email| {
        let href = format!("mailto:{email}");
        view! { <a href=href>{email}</a> }.into_any()
    });
    view! {
        <PageHead title=person.name crumbs=vec![("People".to_owned(), "/people".to_owned())]>{lede}</PageHead>
        <div class="split">
            <div class="stack">
                <Standing roll_up />
                <section aria-labelledby="leads"><SectionHead title="Leads" id="leads" note />{led}</section>
            </div>
            <aside class="stack" aria-label="Facts">
                <section aria-labelledby="facts">
                    <SectionHead title="Facts" id="facts" />
                    <FactsList>
                        <Fact term="Title">{if person.title.is_empty() { "not given".to_owned() } else { person.title }}</Fact>
                        <Fact term="E-mail">{email.unwrap_or_else(|| "not given".into_any())}</Fact>
                    </FactsList>
                </section>
                <Teams memberships today />
                {may_edit.then(|| view! { <EditPerson page /> })}
            </aside>
        </div>
    }
    .into_any()
}

#[component]
fn Teams(memberships: Vec<Membership>, today: Day) -> impl IntoView {
    let (here, others): (Vec<_>, Vec<_>) = memberships.into_iter().partition(|stay| stay.there_on(today));
    let none = here.is_empty().then(|| view! { <p class="note">"In no team as of today."</p> });
    let others = (!others.is_empty()).then(|| {
        view! { <Details summary=format!("{} at other times", others.len())><ul class="links">{list(others, today)}</ul></Details> }
    });
    view! {
        <section aria-labelledby="teams">
            <SectionHead title="Teams" id="teams" note=format!("as of {}", today.long()) />
            <ul class="links">{list(here, today)}</ul>
            {none}{others}
        </section>
    }
    .into_any()
}

fn list(stays: Vec<Membership>, today: Day) -> impl IntoView {
    stays
        .into_iter()
        .map(|stay| {
            let until = stay.to.map(|to| view! { " until " <DayStamp day=to.plus(-1) today /> });
            view! {
                <li>
                    <a href=format!("/teams/{}", stay.team.id)>{stay.team.name}</a>
                    <span class="note">{format!("{}, {} %", stay.discipline.label(), stay.share)}</span>
                    <span class="note wide">"from " <DayStamp day=stay.from today />{until}</span>
                </li>
            }
        })
        .collect_view()
}
