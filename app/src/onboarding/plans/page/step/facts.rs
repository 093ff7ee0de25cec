//! What is known of a step.

use leptos::prelude::*;

use crate::{
    onboarding::plans::{
        domain::{Status, StepPage},
        page::step_href,
    },
    ui::{DayStamp, Fact, FactsList, Person, SectionHead},
};

/// Where it stands, in one sentence.
pub fn sentence(page: &StepPage) -> String {
    let today = page.about.today;
    if page.removed {
        return "Taken out of the plan.".to_owned();
    }
    let when = match (page.status, page.settled) {
        (Status::Done, Some(on)) => format!("Done on {}.", on.spoken(today)),
        (Status::Skipped, Some(on)) => format!("Skipped on {}: {}", on.spoken(today), page.reason),
        _ if page.late => match today.days_since(page.day) {
            1 => "1 day late.".to_owned(),
            n => format!("{n} days late."),
        },
        _ if page.day == today => "For today.".to_owned(),
        _ => format!("For {}.", page.day.spoken(today)),
    };
    let wants = page.wants.filter(|_| page.has < page.count).map(|kind| {
        let has = if page.has > 0 { format!(", has {}", page.has) } else { String::new() };
        format!(" It wants {}{has}.", kind.counted(page.count))
    });
    let note = if page.note.is_empty() { String::new() } else { format!(" {}", page.note) };
    format!("{when}{}{note}", wants.unwrap_or_default())
}

/// The list of facts.
pub fn facts(page: &StepPage) -> AnyView {
    let today = page.about.today;
    let plan = page.about.id.clone();
    let person = page.person.clone().map(|one| {
        view! { <Fact term="Person"><Person name=one.name href=format!("/people/{}", one.id) /></Fact> }
    });
    let gate = page.gate.clone().map(|gate| {
        let closed = page.closed.then_some(", closed");
        view! { <Fact term="Gate">{gate}{closed}</Fact> }
    });
    let after = page
        .after
        .iter()
        .map(|(step, settled)| {
            let done = if *settled { "" } else { ", still open" };
            let (href, name) = (step_href(&plan, &step.id), step.name.clone());
            view! { <Fact term="After"><a href=href>{name}</a>{done}</Fact> }
        })
        .collect_view();
    let topic = Some(page.topic.clone()).filter(|topic| !topic.is_empty());
    let topic = topic.map(|topic| view! { <Fact term="Part of">{topic}</Fact> });
    let (phase, day, number) = (page.phase.clone(), page.day, format!(", day {}", page.number));
    view! {
        <section aria-labelledby="facts">
            <SectionHead title="Facts" id="facts" />
            <FactsList>
                <Fact term="Phase">{phase}</Fact>
                {topic}
                <Fact term="Meant for"><DayStamp day today long=true />{number}</Fact>
                {person}
                {gate}
                {after}
            </FactsList>
        </section>
    }
    .into_any()
}
