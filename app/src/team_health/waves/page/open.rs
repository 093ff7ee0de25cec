//! Opening a wave, and writing a survey of one's own.

use leptos::prelude::*;
use server_fn::ServerFn;

use crate::{
    portfolio::{domain::Name, initiatives::Ref},
    team_health::{
        anonymity::domain::Rule,
        questions::domain::Scale,
        waves::{
            api::{CreateTemplate, OpenWave as Open},
            domain::Repeat,
        },
    },
    ui::{
        Details, Voice,
        form::{Form, Select, SubmitButton, TextArea, TextField},
    },
};

/// The form that opens a wave.
#[component]
pub fn OpenWave(
    templates: Vec<(Ref, u32)>,
    teams: Vec<Ref>,
    may_ask_all: bool,
    month: String,
    /// Nothing was asked yet: the form stands open.
    first: bool,
) -> impl IntoView {
    let templates: Vec<_> = templates
        .into_iter()
        .map(|(one, count)| {
            let questions = if count == 1 { "1 question".to_owned() } else { format!("{count} questions") };
            (one.id, format!("{}, {questions}", one.name))
        })
        .collect();
    let all = may_ask_all.then(|| (String::new(), "Everybody in a team".to_owned()));
    let whom: Vec<_> = all.into_iter().chain(teams.into_iter().map(|team| (team.id, team.name))).collect();
    let repeats: Vec<_> =
        Repeat::ALL.iter().map(|repeat| (repeat.as_str().to_owned(), repeat.label().to_owned())).collect();
    let least = format!("At least {}, usually {}. Fixed once the wave is open.", Rule::FLOOR, Rule::USUAL);
    view! {
        <Details summary="Open a wave" open=first>
            <Form action=Open::PATH id="open-wave" class="form">
                <Select name="template" label="What is asked" options=templates />
                <Select name="team" label="Who is asked" options=whom />
                <TextField name="name" label="Name" value=month max=Name::MAX />
                <TextField name="least" label="Smallest group that is shown" kind="number" value=Rule::USUAL.to_string() from=Rule::FLOOR.to_string() hint=least />
                <TextField name="days" label="Open for days" kind="number" value="7" from="1" to="28" hint="It closes at 18:00 on the last day." />
                <Select name="repeat" label="Comes again" options=repeats />
                <div class="form-end"><SubmitButton label="Open the wave" pending="Opening" /></div>
            </Form>
        </Details>
    }
    .into_any()
}

/// The form that keeps a set of questions.
#[component]
pub fn WriteSurvey() -> impl IntoView {
    let scales: Vec<_> = [Scale::Lights, Scale::Agree]
        .iter()
        .map(|scale| (scale.as_str().to_owned(), scale.label().to_owned()))
        .collect();
    view! {
        <Details summary="Write a survey of your own">
            <Form action=CreateTemplate::PATH id="new-survey" prefix="new-" class="form" draft=true>
                <TextField name="name" label="Name" max=Name::MAX />
                <Select name="scale" label="Answered by" options=scales />
                <TextArea name="questions" label="Questions" rows=6 hint="One on each line, 16 at most." />
                <div class="form-end"><SubmitButton label="Keep the survey" pending="Keeping" voice=Voice::Plain /></div>
            </Form>
        </Details>
    }
    .into_any()
}
