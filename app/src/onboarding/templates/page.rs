//! `/onboarding/templates/:key`: a playbook to read before a plan is copied from it.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::{
    api::ReadTemplate,
    domain::{PhaseView, StepView, TemplateView},
};
use crate::ui::{ButtonLink, Glyph, Load, PageHead, Reading, SectionHead, Tab, Tabs, Tag};

/// `/onboarding/templates/:key`
#[component]
pub fn TemplatePage() -> impl IntoView {
    let params = use_params_map();
    let reading =
        Reading::of(move || ReadTemplate { key: params.with(|params| params.get("key").unwrap_or_default()) });
    view! { <Load reading children=draw /> }
}

fn draw(template: TemplateView) -> AnyView {
    let TemplateView { key, name, about, people, version, phases, all, own, may_write } = template;
    let edit = format!("/onboarding/templates/{key}/edit");
    let write = move || {
        let says = if own { "Change it" } else { "Write your own from it" };
        may_write.then(|| view! { <ButtonLink href=edit glyph=Glyph::Pen>{says}</ButtonLink> })
    };
    let crumbs = vec![("Onboarding".to_owned(), "/onboarding".to_owned())];
    let tabs = all
        .into_iter()
        .map(|(one, name)| {
            let here = one == key;
            Tab::new(name, format!("/onboarding/templates/{one}"), here)
        })
        .collect();
    let lede = format!("{about} For {people}. Version {version}.");
    let phases = phases.into_iter().enumerate().map(|(at, of)| phase(at, of)).collect_view();
    view! {
        <PageHead title=name crumbs actions=write>{lede}</PageHead>
        <Tabs label="Playbooks" tabs />
        <div class="stack playbook">{phases}</div>
    }
    .into_any()
}

fn phase(at: usize, of: PhaseView) -> impl IntoView {
    let PhaseView { name, purpose, days, tour, steps } = of;
    let id = format!("phase-{at}");
    let tour = (!tour.is_empty()).then(|| {
        let stops = tour.into_iter().map(|stop| view! { <li>{stop}</li> }).collect_view();
        view! { <div class="tour-stops"><h3>"Listening tour"</h3><ul>{stops}</ul></div> }
    });
    let steps = steps.into_iter().map(step).collect_view();
    view! {
        <section aria-labelledby=id.clone()>
            <SectionHead title=name id=id.clone() note=days />
            <p class="phase-purpose">{purpose}</p>
            <ol class="ledger playbook-steps">{steps}</ol>
            {tour}
        </section>
    }
}

fn step(of: StepView) -> impl IntoView {
    let StepView { day, name, note, topic, wants, gate, only } = of;
    let only = (!only.is_empty()).then(|| view! { " " <Tag>{only}</Tag> });
    let wants = match (wants.is_empty(), gate.is_empty()) {
        (true, _) => String::new(),
        (false, true) => format!("wants {wants}"),
        (false, false) => format!("gate: {gate}, {wants}"),
    };
    view! {
        <li>
            <span class="when">{day}</span>
            <div class="what"><b>{name}</b>{only} <p>{topic}{(!note.is_empty()).then(|| format!(". {note}"))}</p></div>
            <span class="note">{wants}</span>
        </li>
    }
}
