//! `/onboarding/:id/steps`: every step by phase, and adding one.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use server_fn::ServerFn;

use super::{crumbs, step_href};
use crate::{
    onboarding::{
        plans::{
            api::{AddStep, ReadSteps, ReopenPhase},
            domain::{About, PhaseSteps, Status, StepRow, StepsPage},
        },
        templates::{EvidenceKind, StepName, StepNote},
    },
    ui::{
        Load, Mark, PageHead, Reading, SectionHead, Voice,
        form::{Form, HiddenField, Select, SubmitButton, TextArea, TextField},
    },
};

/// `/onboarding/:id/steps`
#[component]
pub fn Steps() -> impl IntoView {
    let params = use_params_map();
    let reading = Reading::of(move || ReadSteps { id: params.with(|params| params.get("id").unwrap_or_default()) });
    view! { <Load reading children=draw /> }
}

fn draw(page: StepsPage) -> AnyView {
    let StepsPage { about, phases, kinds, first } = page;
    let add = about.may_change.then(|| adding(&about, kinds, first.to_string()));
    let lede = format!("Copied from “{}”. What was changed since stands in the record.", about.template);
    let phases = phases.into_iter().map(|phase| section(&about, phase)).collect_view();
    view! {
        <PageHead title="All steps" crumbs=crumbs(&about)>{lede}</PageHead>
        <div class="stack">{phases} {add}</div>
    }
    .into_any()
}

fn section(about: &About, of: PhaseSteps) -> impl IntoView + use<> {
    let PhaseSteps { phase, steps, settled } = of;
    let days = match phase.last {
        Some(last) => format!("{} to {}", phase.first.short(about.today), last.short(about.today)),
        None => format!("from {}", phase.first.short(about.today)),
    };
    let note = format!("{days}, {}, {settled} of {} settled", phase.words, steps.len());
    let (plan, phase_id) = (about.id.clone(), phase.id.clone());
    let heading = format!("phase-{phase_id}");
    let reopen = (about.may_change && phase.closed).then(|| {
        view! {
            <Form action=ReopenPhase::PATH id=format!("reopen-{phase_id}") class="steps-more">
                <HiddenField name="plan" value=plan />
                <HiddenField name="phase" value=phase_id />
                <SubmitButton label="Reopen the phase" pending="Reopening" voice=Voice::Quiet small=true />
            </Form>
        }
    });
    let waived = (!phase.reason.is_empty())
        .then(|| view! { <p class="words">{format!("Closed with a waiver: {}", phase.reason)}</p> });
    let rows = steps.into_iter().map(|step| line(&about.id, step)).collect_view();
    view! {
        <section aria-labelledby=heading.clone()>
            <SectionHead title=phase.name id=heading.clone() note />
            <p class="phase-purpose">{phase.purpose}</p>
            {waived}
            <ul class="steps">{rows}</ul>
            {reopen}
        </section>
    }
}

fn line(plan: &str, step: StepRow) -> impl IntoView + use<> {
    let StepRow { id, name, sub, when, late, status } = step;
    let mark = match status {
        Status::Open => None,
        Status::Done => Some(view! { <Mark word="done" /> }),
        Status::Skipped => Some(view! { <Mark word="paused" /> }),
    };
    view! {
        <li class=if status == Status::Open { "" } else { "is-done" }>
            <span class="hit">{mark}</span>
            <a href=step_href(plan, &id)>{name}</a>
            <span class=if late { "note late" } else { "note" }>{when}</span>
            <span class="sub">{sub}</span>
        </li>
    }
}

fn adding(about: &About, kinds: Vec<EvidenceKind>, first: String) -> impl IntoView + use<> {
    let nothing = std::iter::once((String::new(), "Nothing".to_owned()));
    let options = nothing.chain(kinds.into_iter().map(|kind| (kind.as_str().to_owned(), kind.label().to_owned())));
    let options: Vec<_> = options.collect();
    let (plan, today) = (about.id.clone(), about.today.to_string());
    view! {
        <section aria-labelledby="add">
            <SectionHead title="Add a step" id="add" />
            <Form action=AddStep::PATH id="add-step" class="form" draft=true>
                <HiddenField name="plan" value=plan />
                <TextField name="name" label="What is to be done" max=StepName::MAX />
                <div class="field-row">
                    <TextField name="day" label="Day" kind="date" value=today from=first />
                    <Select name="wants" label="Leaves behind" options optional=true />
                </div>
                <TextArea name="note" label="Why, how, or with whom" max=StepNote::MAX optional=true rows=2 />
                <div class="form-end"><SubmitButton label="Add the step" pending="Adding" /></div>
            </Form>
        </section>
    }
}
