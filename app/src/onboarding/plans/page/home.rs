//! `/onboarding`: one's own plan where there is one under way, and every other that one finds.

use leptos::prelude::*;

use super::cockpit::cockpit;
use crate::{
    onboarding::plans::{
        api::ReadPlans,
        domain::{PlanRow, Plans},
    },
    ui::{ButtonLink, Empty, Glyph, Load, PageHead, Reading, SectionHead, Voice},
};

/// `/onboarding`
#[component]
pub fn Onboarding() -> impl IntoView {
    let reading = Reading::of(|| ReadPlans {});
    view! { <Load reading children=draw /> }
}

fn draw(page: Plans) -> AnyView {
    let Plans { cockpit: own, rows, may_start } = page;
    let nothing = rows.is_empty();
    let start = move || {
        (may_start && !nothing).then(|| {
            view! { <ButtonLink href="/onboarding/new" glyph=Glyph::Plus voice=Voice::Primary>"Start a plan"</ButtonLink> }
        })
    };
    if let Some(own) = own {
        let others = (!rows.is_empty()).then(|| view! { <List rows title="Other plans" /> });
        return view! { {cockpit(own)} <div class="below">{others}</div> }.into_any();
    }
    let list = (!nothing).then(|| view! { <List rows title="Plans" /> });
    let empty = nothing.then(|| {
        if may_start {
            view! {
                <Empty title="No plan yet" action=("Start a plan".to_owned(), "/onboarding/new".to_owned())>
                    "Give a start date and a playbook, and the first year is laid out: whom to hear, what to find out, what to decide and by when."
                </Empty>
            }
            .into_any()
        } else {
            view! {
                <Empty title="No plan here">"Plans are begun by whoever leads something. One that is shared with you stands here."</Empty>
            }
            .into_any()
        }
    });
    view! {
        <PageHead title="Onboarding" actions=start>
            "The first ninety days and the year after them. What a step leaves behind is a real thing in this workspace."
        </PageHead>
        {empty}
        {list}
    }
    .into_any()
}

#[component]
fn List(rows: Vec<PlanRow>, title: &'static str) -> impl IntoView {
    let rows = rows
        .into_iter()
        .map(|row| {
            let name = if row.own { "Your plan".to_owned() } else { row.owner };
            view! {
                <li>
                    <span><a href=format!("/onboarding/{}", row.id)><b>{name}</b></a> " " <span class="note">{row.title}</span></span>
                    <span class="note">{row.standing}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <section aria-labelledby="plans">
            <SectionHead title=title id="plans" />
            <ul class="links">{rows}</ul>
        </section>
    }
    .into_any()
}
