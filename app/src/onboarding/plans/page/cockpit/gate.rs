//! The gate ahead: what it still lacks, and the ways through it.

use leptos::prelude::*;
use server_fn::ServerFn;

use crate::{
    onboarding::plans::{
        api::{ClosePhase, FinishPlan},
        domain::{About, GateAhead, GateLine, GateStep, Reason},
        page::{came_back, step_href},
    },
    ui::{
        Details, Mark, SectionHead, Voice,
        form::{Form, HiddenField, SubmitButton, TextArea},
    },
};

/// Waiting steps that a line names.
const NAMED: usize = 3;

/// The gate of the first phase that is open, or the way to finish the plan.
pub fn gate(about: &About, gate: Option<GateAhead>) -> AnyView {
    let Some(GateAhead { phase_id, phase, due, lines, lacks }) = gate else { return finish(about) };
    let over = due < about.today;
    let title = format!("Gate: {phase}");
    let when =
        if over { format!("was due {}", due.short(about.today)) } else { format!("closes {}", due.short(about.today)) };
    let items = lines.iter().map(|line| item(&about.id, line)).collect_view();
    let plan = about.id.clone();
    let through = about.may_change.then(|| {
        let fields = view! { <HiddenField name="plan" value=plan /> <HiddenField name="phase" value=phase_id /> };
        if lacks == 0 {
            view! {
                <Form action=ClosePhase::PATH id="close" class="steps-more">
                    {fields}
                    <SubmitButton label=format!("Close {phase}") pending="Closing" voice=Voice::Primary small=true />
                </Form>
            }
            .into_any()
        } else {
            view! {
                <Details summary="Close it without, with a reason" open=came_back("close")>
                    <Form action=ClosePhase::PATH id="close" class="form">
                        {fields}
                        <TextArea
                            name="reason"
                            label="Why you go on without"
                            hint="It stays on the plan's record with what was missing."
                            max=Reason::MAX
                        />
                        <div class="form-end">
                            <SubmitButton label=format!("Close {phase} with a waiver") pending="Closing" voice=Voice::Plain small=true />
                        </div>
                    </Form>
                </Details>
            }
            .into_any()
        }
    });
    let none = lines.is_empty().then(|| view! { <p class="note">"This phase asks for no evidence."</p> });
    view! {
        <section aria-labelledby="gate" class="gate-ahead">
            <div class="section-head"><h2 id="gate">{title}</h2><span class=if over { "note late" } else { "note" }>{when}</span></div>
            <ul class="gate">{items}</ul>
            {none}
            {through}
        </section>
    }
    .into_any()
}

fn item(plan: &str, line: &GateLine) -> impl IntoView + use<> {
    let met = line.is_met();
    let waits = line.waits_for.iter().take(NAMED).map(|step| waiting(plan, step)).collect_view();
    let more = line.waits_for.len().saturating_sub(NAMED);
    let more = (more > 0).then(|| view! { <li class="note">{format!("and {more} more")}</li> });
    let waits = (!met).then(|| view! { <ul class="waits">{waits}{more}</ul> });
    view! {
        <li>
            <Mark word=if met { "done" } else { "unknown" } />
            <span>{line.label.clone()}</span>
            <span class=if met { "muted" } else { "missing" }>{line.words()}</span>
            {waits}
        </li>
    }
}

fn waiting(plan: &str, step: &GateStep) -> impl IntoView + use<> {
    let state = match (step.skipped, step.late) {
        (true, _) => ", skipped".to_owned(),
        (false, 0) => String::new(),
        (false, 1) => ", 1 day late".to_owned(),
        (false, n) => format!(", {n} days late"),
    };
    view! { <li class="note"><a href=step_href(plan, &step.id)>{step.name.clone()}</a>{state}</li> }
}

fn finish(about: &About) -> AnyView {
    if !about.may_change {
        return ().into_any();
    }
    let plan = about.id.clone();
    view! {
        <section aria-labelledby="gate">
            <SectionHead title="Every gate is closed" id="gate" />
            <p class="note">"What is left goes on. Finish the plan when it has done its work; it stays readable as it was."</p>
            <Form action=FinishPlan::PATH id="finish" class="steps-more">
                <HiddenField name="plan" value=plan />
                <HiddenField name="finished" value="true" />
                <SubmitButton label="Finish the plan" pending="Finishing" voice=Voice::Plain small=true />
            </Form>
        </section>
    }
    .into_any()
}
