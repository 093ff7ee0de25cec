//! `/onboarding/new`: a person, a start and a playbook.

use leptos::prelude::*;
use server_fn::ServerFn;

use super::days::DaysFields;
use crate::{
    onboarding::plans::{
        api::{ReadStart, StartPlan},
        domain::{RoleTitle, StartPage},
    },
    ui::{
        ButtonLink, Load, PageHead, Reading,
        form::{Choice, Form, RadioOptions, SubmitButton, TextField},
    },
};

/// `/onboarding/new`
#[component]
pub fn Start() -> impl IntoView {
    let reading = Reading::of(|| ReadStart {});
    view! { <Load reading children=draw /> }
}

fn draw(page: StartPage) -> AnyView {
    let StartPage { people, name, templates, situations, headcount, .. } = page;
    let crumbs = vec![("Onboarding".to_owned(), "/onboarding".to_owned())];
    let chosen = templates.iter().find(|one| one.band.holds(headcount)).or(templates.last());
    let chosen = chosen.map(|one| one.key.clone()).unwrap_or_default();
    let playbooks: Vec<Choice> = templates
        .into_iter()
        .map(|one| Choice::new(one.key, one.name).with_note(format!("{}. {}", one.people, one.about)))
        .collect();
    let situations: Vec<Choice> =
        situations.into_iter().map(|one| Choice::new(one.as_str(), one.label()).with_note(one.asks())).collect();
    let person = (!people.is_empty()).then(|| {
        view! {
            <TextField name="person" label="Person" value=name suggestions=people autocomplete="off" hint="Yourself, or somebody who begins here." />
        }
    });
    view! {
        <PageHead title="Start a plan" crumbs>
            "A playbook is copied and laid on your dates. The listening tour is made from the people in this workspace. Everything can be changed afterwards. " <a href="/onboarding/templates/cpo">"Read the playbooks"</a>
        </PageHead>
        <Form action=StartPlan::PATH id="start-plan" class="form" draft=true>
            <RadioOptions name="template" label="Playbook" options=playbooks value=chosen />
            {person}
            <div class="field-row">
                <TextField name="title" label="Title" max=RoleTitle::MAX optional=true hint="As it stands on the door." />
                <TextField name="headcount" label="People in the organisation" kind="number" from="1" value=headcount.to_string() hint="The size of the tour follows from it." />
            </div>
            <RadioOptions name="situation" label="What you find" options=situations />
            <DaysFields dates=None hint="In the future, too: what can be prepared is laid before it." />
            <div class="form-end">
                <SubmitButton label="Lay out the year" pending="Laying out" />
                <ButtonLink href="/onboarding">"Not now"</ButtonLink>
            </div>
        </Form>
    }
    .into_any()
}
