//! The front door.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use server_fn::ServerFn;

use super::api::SignIn;
use crate::{
    accounts::look_around::LookAroundAs,
    error::AppError,
    frame::Frame,
    ui::{
        Title,
        form::{DocumentForm, FormState},
    },
};

/// `/sign-in`.
#[component]
pub fn SignInPage() -> impl IntoView {
    let next = use_query_map().with_untracked(|query| query.get("next").unwrap_or_default());
    let (organisation, demo) =
        Frame::current().with_value(|frame| (frame.organisation.clone().unwrap_or_default(), frame.demo));
    view! {
        <Title text="Sign in" />
        <div class="entrance">
            {demo.then(|| view! { <LookAroundAs next=next.clone() /> })}
            <DocumentForm action=SignIn::PATH id="sign-in" class="form">
                <header>{if demo { view! { <h2>"Sign in"</h2> }.into_any() } else { view! { <h1>"Sign in"</h1> }.into_any() }}</header>
                <Fields next=next.clone() />
                <p class="note">
                    {format!("No account, or the password is forgotten? Ask an administrator of {organisation} for a link.")}
                </p>
            </DocumentForm>
        </div>
    }
}

#[component]
fn Fields(next: String) -> impl IntoView {
    let state = FormState::current();
    let refused = state.refusal.with_untracked(Option::is_some);
    let described = refused.then_some("wrong");
    let field = if refused { "field invalid" } else { "field" };
    view! {
        {state.refusal.get_untracked().map(|error| view! { <Wrong error /> })}
        <input type="hidden" name="next" value=next />
        <div class=field>
            <label for="email">"E-mail"</label>
            <input id="email" type="email" name="email" autocomplete="username" required value=state.value("email", "")
                aria-invalid=refused.then_some("true") aria-describedby=described />
        </div>
        <div class=field>
            <label for="password">"Password"</label>
            <input id="password" type="password" name="password" autocomplete="current-password" required
                aria-invalid=refused.then_some("true") aria-describedby=described />
        </div>
        <div class="form-end">
            <button class="button primary" type="submit">"Sign in"</button>
        </div>
    }
}

#[component]
fn Wrong(error: AppError) -> impl IntoView {
    let (title, advice) = match &error {
        AppError::Invalid { .. } => (
            "That e-mail and password do not match".to_owned(),
            "Check both and try again. After five tries you wait a minute.".to_owned(),
        ),
        other => ("Not signed in".to_owned(), other.to_string()),
    };
    view! {
        <div class="notice bad" role="alert" aria-labelledby="wrong" tabindex="-1">
            <div>
                <h2 id="wrong">{title}</h2>
                <p>{advice}</p>
            </div>
        </div>
    }
}
