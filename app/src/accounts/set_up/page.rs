//! `/set-up`.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use server_fn::ServerFn;

use super::{
    Start,
    api::{MaySetUp, SetUp},
};
use crate::{
    accounts::passwords,
    error::AppError,
    organisation::{OrganisationName, WeekStart},
    people::domain::PersonName,
    ui::{
        Details, LoadOr, Reading, Title,
        form::{Choice, DocumentForm, HiddenField, RadioOptions, Refusal, Select, SubmitButton, TextArea, TextField},
    },
};

/// The page that the token of the log opens, once.
#[component]
pub fn SetUpPage() -> impl IntoView {
    let token = use_query_map().with_untracked(|query| query.get("token").unwrap_or_default());
    let asked = token.clone();
    let reading = Reading::of(move || MaySetUp { token: asked.clone() });
    let draw = move |zones| match zones {
        Ok(zones) => view! { <Questions token=token.clone() zones /> }.into_any(),
        Err(error) => view! { <Guarded error /> }.into_any(),
    };
    view! {
        <Title text="Set up" />
        <div class="entrance">
            <LoadOr reading children=draw />
        </div>
    }
}

#[component]
fn Questions(token: String, zones: Vec<String>) -> impl IntoView {
    let zones = zones.into_iter().map(|zone| (zone.clone(), zone.replace('_', " "))).collect();
    let days = WeekStart::ALL.iter().map(|day| (day.as_str().to_owned(), day.label().to_owned())).collect();
    view! {
        <DocumentForm action=SetUp::PATH id="set-up" class="form">
            <header class="stack-head">
                <h1>"Set up your workspace"</h1>
                <p class="muted">"A minute, once. Everything but your e-mail can be changed later."</p>
            </header>
            <Refusal />
            <HiddenField name="token" value=token />
            <fieldset>
                <legend>"You"</legend>
                <TextField name="name" label="Your name" max=PersonName::MAX autocomplete="name" />
                <TextField name="email" label="E-mail" kind="email" autocomplete="username" hint="You sign in with it. No mail is sent." />
                <TextField name="password" label="Password" kind="password" hint=passwords::RULE autocomplete="new-password" />
            </fieldset>
            <fieldset>
                <legend>"Your organisation"</legend>
                <TextField name="organisation" label="Name" max=OrganisationName::MAX autocomplete="organization" />
                <Select name="time_zone" label="Time zone" options=zones value="Europe/London" />
                <Select name="week_start" label="The week begins on" options=days value="monday" />
            </fieldset>
            <Starts />
            <div class="form-end"><SubmitButton label="Open the workspace" /></div>
        </DocumentForm>
    }
}

#[component]
fn Starts() -> impl IntoView {
    let about = |start: &Start| match start {
        Start::Empty => "You write the first line, product and initiative yourself.",
        Start::Sample => "Tern and its people stand in it, to try things on; you archive what you do not want.",
        Start::Csv => "One initiative a row; lines, products, teams and people come with it.",
    };
    let choices =
        Start::ALL.iter().map(|start| Choice::new(start.as_str(), start.label()).with_note(about(start))).collect();
    view! {
        <RadioOptions name="start" label="How to start" options=choices value="empty" />
        <Details summary="Paste a CSV file">
            <TextArea
                name="csv"
                label="The file"
                optional=true
                rows=6
                hint="The first row names the columns: name line product team lead theme stage horizon target_date description source_id source_url. Larger files come in on the command line: wheelhouse import FILE.csv --data DIR"
            />
        </Details>
    }
}

#[component]
fn Guarded(error: AppError) -> impl IntoView {
    crate::ui::answer_with(&error);
    view! {
        <section class="empty">
            <h1>"Set-up is guarded"</h1>
            <p>"Open the address that the server printed in its log when it started. It works once, and only the newest one."</p>
            <a class="button" href="/sign-in" rel="external">"Sign in"</a>
        </section>
    }
}
