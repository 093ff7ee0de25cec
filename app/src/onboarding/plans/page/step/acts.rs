//! What can be done to a step: settled in one click, moved, skipped, changed, taken out.

use leptos::prelude::*;
use server_fn::ServerFn;

use crate::{
    onboarding::{
        plans::{
            api::{ActOnStep, MoveStep, RemoveStep, RewordStep, SkipStep},
            domain::{Reason, Status, StepPage},
            page::came_back,
        },
        templates::{StepName, StepNote},
    },
    ui::{
        Details, SectionHead, Voice,
        form::{Form, HiddenField, SubmitButton, TextArea, TextField, VersionField},
    },
};

/// What a form about a step always says.
#[component]
fn Which(plan: String, step: String) -> impl IntoView {
    view! { <HiddenField name="plan" value=plan /> <HiddenField name="step" value=step /> }
}

/// One click.
pub fn settle(page: &StepPage) -> Option<AnyView> {
    if !page.about.may_change || page.removed {
        return None;
    }
    let (plan, step) = (page.about.id.clone(), page.id.clone());
    let buttons = if page.status == Status::Open {
        view! {
            <SubmitButton label="Check it off" pending="Checking off" name="act" value="done" />
            <SubmitButton label="Move to the next working day" pending="Moving" voice=Voice::Plain name="act" value="next" />
        }
        .into_any()
    } else {
        view! { <SubmitButton label="Open it again" pending="Opening" voice=Voice::Plain name="act" value="open" /> }
            .into_any()
    };
    Some(view! { <Form action=ActOnStep::PATH id="act" class="row"><Which plan step />{buttons}</Form> }.into_any())
}

/// What takes a date, a reason or words.
pub fn change(page: &StepPage) -> Option<AnyView> {
    if !page.about.may_change || page.removed {
        return None;
    }
    let which = || (page.about.id.clone(), page.id.clone());
    let open = (page.status == Status::Open).then(|| view! { {moving(page)} {skipping(page)} });
    let ((plan, step), version) = (which(), page.version);
    let remove = page.gate.is_none().then(|| {
        let (plan, step) = which();
        view! {
            <Form action=RemoveStep::PATH id="remove" class="row">
                <Which plan step />
                <SubmitButton label="Take it out of the plan" pending="Removing" voice=Voice::Quiet small=true />
            </Form>
        }
    });
    let (name, note) = (page.name.clone(), page.note.clone());
    Some(
        view! {
            <section aria-labelledby="change">
                <SectionHead title="Change it" id="change" />
                <div class="folds">
                    {open}
                    <Details summary="Say it otherwise" open=came_back("reword")>
                        <Form action=RewordStep::PATH id="reword" class="form" prefix="reword-">
                            <Which plan step />
                            <VersionField version />
                            <TextField name="name" label="What is to be done" value=name max=StepName::MAX />
                            <TextArea name="note" label="Why, how, or with whom" value=note max=StepNote::MAX optional=true rows=2 />
                            <div class="form-end"><SubmitButton label="Save" pending="Saving" voice=Voice::Plain small=true /></div>
                        </Form>
                    </Details>
                    {remove}
                </div>
            </section>
        }
        .into_any(),
    )
}

fn moving(page: &StepPage) -> impl IntoView + use<> {
    let (plan, step, version) = (page.about.id.clone(), page.id.clone(), page.version);
    let (day, first) = (page.day.to_string(), page.first.to_string());
    view! {
        <Form action=MoveStep::PATH id="move" class="form" prefix="move-">
            <Which plan step />
            <VersionField version />
            <TextField name="day" label="Another day" kind="date" value=day from=first />
            <div class="form-end"><SubmitButton label="Move it" pending="Moving" voice=Voice::Plain small=true /></div>
        </Form>
    }
}

fn skipping(page: &StepPage) -> impl IntoView + use<> {
    let (plan, step) = (page.about.id.clone(), page.id.clone());
    let hint = if page.gate.is_some() {
        "The gate goes on waiting for its evidence."
    } else {
        "It stays in the plan, with the reason."
    };
    view! {
        <Details summary="Skip it, with a reason" open=came_back("skip")>
            <Form action=SkipStep::PATH id="skip" class="form" prefix="skip-">
                <Which plan step />
                <TextArea name="reason" label="Why" hint max=Reason::MAX rows=2 />
                <div class="form-end"><SubmitButton label="Skip it" pending="Skipping" voice=Voice::Plain small=true /></div>
            </Form>
        </Details>
    }
}
