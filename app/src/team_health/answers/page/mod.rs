//! `/surveys/:id/answer` and `/answer/:token`: one page, all questions, phone first.

mod question;
mod view;

use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use server_fn::ServerFn;

use self::{question::ask, view::ManagerView};
use super::{
    api::{Answer as Send, ReadAnswer},
    domain::AnswerPage,
};
use crate::{
    error::AppError,
    frame::Frame,
    ui::{
        LoadOr, Notice, Reading, Title, Tone, answer_with,
        form::{Form, HiddenField, SubmitButton},
    },
};

/// `/surveys/:id/answer`, for whoever is signed in.
#[component]
pub fn Answer() -> impl IntoView {
    let wave = use_params_map().with_untracked(|params| params.get("id").unwrap_or_default());
    let asked = wave.clone();
    let reading = Reading::of(move || ReadAnswer { wave: asked.clone(), token: String::new() });
    view! { <Asking reading wave token=String::new() /> }
}

/// `/answer/:token`, for whoever holds the link.
#[component]
pub fn AnswerByLink() -> impl IntoView {
    let token = use_params_map().with_untracked(|params| params.get("token").unwrap_or_default());
    let asked = token.clone();
    let reading = Reading::of(move || ReadAnswer { wave: String::new(), token: asked.clone() });
    view! { <Asking reading wave=String::new() token /> }
}

#[component]
fn Asking(reading: Reading<AnswerPage>, wave: String, token: String) -> impl IntoView {
    let query = use_query_map();
    let draw = move |answer| match answer {
        Ok(page) => {
            let said = |name: &str| query.with_untracked(|query| query.get(name).is_some());
            form(page, wave.clone(), token.clone(), said("done"), said("refused"))
        }
        Err(error) => refusal(&error, !token.is_empty()),
    };
    view! {
        <Title text="Survey" />
        <div class="survey"><LoadOr reading children=draw /></div>
    }
}

fn form(page: AnswerPage, wave: String, token: String, done: bool, refused: bool) -> AnyView {
    let AnswerPage { wave: asked, team, closes, least, comments, questions, before, secret, mine, view } = page;
    let again = mine.is_some();
    let closes = closes.spoken(Frame::day());
    let entries = mine.map(|ballot| ballot.entries).unwrap_or_default();
    let count = questions.len();
    let cards = questions
        .into_iter()
        .enumerate()
        .map(|(at, one)| ask(at, count, one, entries.get(at).cloned().unwrap_or_default(), before.as_deref(), comments))
        .collect::<Vec<_>>();
    let thanks = (done && again).then(|| {
        view! {
            <Notice tone=Tone::Good title="Thank you. Your answer is in.">
                "You can change it below in this browser until the wave closes. Close this page, and nothing of it stays on the screen."
            </Notice>
        }
    });
    let missing = refused.then(|| {
        view! { <Notice tone=Tone::Bad title="Not taken yet">"Answer at least one question, and send it again."</Notice> }
    });
    let label = if again { "Change my answer" } else { "Send my answer" };
    view! {
        <header class="survey-head">
            <p><b>{team.name.clone()}</b> {format!(", {}", asked.name)}</p>
            <h1>"How is it for you now?"</h1>
            <p class="muted">
                {if count == 1 { "One question.".to_owned() } else { format!("{count} questions, two minutes. Skip what you do not want to answer.") }}
            </p>
        </header>
        {thanks}{missing}
        <ManagerView view team=team.name least comments open=!again />
        <Form action=Send::PATH id="answer" class="survey-form">
            <HiddenField name="wave" value=wave />
            <HiddenField name="token" value=token />
            <HiddenField name="secret" value=secret />
            {cards}
            <div class="survey-end"><SubmitButton label pending="Sending" /></div>
            <p class="note">{format!("You can change your answer until the wave closes on {closes}. Results appear then, not before.")}</p>
        </Form>
    }
    .into_any()
}

/// A link that does not work says nothing of why, and of nobody.
fn refusal(error: &AppError, by_link: bool) -> AnyView {
    answer_with(error);
    let (title, says) = match error {
        AppError::NotFound if by_link => (
            "This link does not work",
            "It was used in another browser, another one took its place, its wave has closed, or it was mistyped. Ask whoever gave it to you."
                .to_owned(),
        ),
        AppError::Forbidden { message } => ("Nothing to answer here", message.clone()),
        other => ("This could not be shown", other.to_string()),
    };
    view! {
        <section class="empty">
            <h1>{title}</h1>
            <p>{says}</p>
            {(!by_link).then(|| view! { <a class="button" href="/surveys">"Surveys"</a> })}
        </section>
    }
    .into_any()
}
