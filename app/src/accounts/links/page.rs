//! `/welcome/{token}`.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use server_fn::ServerFn;

use super::{
    Link, Purpose,
    api::{AcceptLink, ReadLink},
};
use crate::{
    accounts::passwords,
    error::AppError,
    people::domain::PersonName,
    ui::form::{DocumentForm, HiddenField, Refusal, SubmitButton, TextField},
    ui::{LoadOr, Reading, Title},
};

/// The page that a one-time link opens.
#[component]
pub fn Welcome() -> impl IntoView {
    let token = use_params_map().with_untracked(|params| params.get("token").unwrap_or_default());
    let asked = token.clone();
    let reading = Reading::of(move || ReadLink { token: asked.clone() });
    let draw = move |link| match link {
        Ok(link) => view! { <Password token=token.clone() link /> }.into_any(),
        Err(error) => view! { <Spent error /> }.into_any(),
    };
    view! {
        <Title text="Welcome" />
        <div class="entrance">
            <LoadOr reading children=draw />
        </div>
    }
}

#[component]
fn Password(token: String, link: Link) -> impl IntoView {
    let (title, words) = match link.purpose {
        Purpose::Invitation => (
            format!("Welcome to {}", link.organisation),
            format!("You are invited as {}. Choose a password, and you are in.", link.email),
        ),
        Purpose::Password => ("A new password".to_owned(), format!("For {}. The old one stops working.", link.email)),
    };
    view! {
        <DocumentForm action=AcceptLink::PATH id="welcome" class="form">
            <header class="stack-head"><h1>{title}</h1><p class="muted">{words}</p></header>
            <Refusal />
            <HiddenField name="token" value=token />
            <TextField name="name" label="Your name" value=link.name max=PersonName::MAX autocomplete="name" />
            <TextField name="password" label="Password" kind="password" hint=passwords::RULE autocomplete="new-password" />
            <div class="form-end"><SubmitButton label="Go in" /></div>
        </DocumentForm>
    }
}

#[component]
fn Spent(error: AppError) -> impl IntoView {
    crate::ui::answer_with(&error);
    view! {
        <section class="empty">
            <h1>"This link does not work"</h1>
            <p>"It was used before, it has run out, or a newer one took its place. Ask an administrator for another."</p>
            <a class="button" href="/sign-in" rel="external">"Sign in"</a>
        </section>
    }
}
