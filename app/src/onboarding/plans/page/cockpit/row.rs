//! A step of the cockpit: a plain form whose buttons tick it off or move it.

use leptos::prelude::*;
use server_fn::ServerFn;

use crate::{
    onboarding::plans::{
        api::ActOnStep,
        domain::{Status, StepRow},
        page::step_href,
    },
    ui::{Mark, form::FormState},
};

/// The rows of a list. They stand within `Forms` of the id `form`.
#[component]
pub fn Rows(
    form: String,
    plan: String,
    may: bool,
    moves: Vec<(&'static str, String)>,
    rows: Vec<StepRow>,
) -> impl IntoView {
    let key = FormState::current().key();
    let rows = rows
        .into_iter()
        .map(|step| {
            let class = if step.status == Status::Open { "" } else { "is-done" };
            let key = format!("{key}-{}", step.id);
            let inside = if may { form_of(&form, key, &plan, &moves, step) } else { told(&plan, step) };
            view! { <li class=class>{inside}</li> }
        })
        .collect_view();
    view! { <ul class="steps">{rows}</ul> }.into_any()
}

fn form_of(form: &str, key: String, plan: &str, moves: &[(&'static str, String)], step: StepRow) -> AnyView {
    let StepRow { id, name, sub, when, late, status } = step;
    let (act, label) = match status {
        Status::Open => ("done", format!("Check off “{name}”")),
        _ => ("open", format!("Open “{name}” again")),
    };
    let moves = (status == Status::Open).then(|| {
        let buttons = moves.iter().map(|(act, to)| {
            let label = format!("Move “{name}” to {to}");
            view! { <button class="linklike" name="act" value=*act aria-label=label>{format!("→ {to}")}</button> }
        });
        view! { <span class="step-moves">{buttons.collect_view()}</span> }
    });
    let fields = [("_form", form.to_owned()), ("key", key), ("plan", plan.to_owned()), ("step", id.clone())];
    let fields = fields.map(|(name, value)| view! { <input type="hidden" name=name value=value /> });
    view! {
        <form action=ActOnStep::PATH method="post">
            {fields.into_iter().collect_view()}
            <span class="hit"><button class="check-off" name="act" value=act aria-label=label>{face(status)}</button></span>
            <a href=step_href(plan, &id)>{name}</a>
            <span class=if late { "note late" } else { "note" }>{when}</span>
            <span class="sub">{sub}" "{moves}</span>
        </form>
    }
    .into_any()
}

/// The same for those who only read.
fn told(plan: &str, step: StepRow) -> AnyView {
    let StepRow { id, name, sub, when, late, status } = step;
    view! {
        <span class="hit">{face(status)}</span>
        <a href=step_href(plan, &id)>{name}</a>
        <span class=if late { "note late" } else { "note" }>{when}</span>
        <span class="sub">{sub}</span>
    }
    .into_any()
}

/// What stands in the box.
fn face(status: Status) -> Option<AnyView> {
    match status {
        Status::Open => None,
        Status::Done => Some(view! { <Mark word="done" /> }.into_any()),
        Status::Skipped => Some(view! { <Mark word="paused" /> }.into_any()),
    }
}
