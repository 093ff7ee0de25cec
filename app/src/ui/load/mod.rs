//! Waiting for what the server knows, and saying plainly when it will not come.

#[cfg(feature = "ssr")]
mod at_home;
mod news;
#[cfg(not(feature = "ssr"))]
mod over_network;
mod reading;

use std::sync::Arc;

use leptos::prelude::*;
use serde::de::DeserializeOwned;

#[cfg(feature = "ssr")]
use at_home::ask;
pub use news::{Interest, Interests, News, Takes, UNCOUNTED};
#[cfg(not(feature = "ssr"))]
use over_network::ask;
pub use reading::Reading;
use reading::Waiting;

use super::Title;
use crate::{error::AppError, packing::Packed};

/// Shows what a reading brings, or why it does not.
#[component]
pub fn Load<T, V>(
    /// What is waited for.
    reading: Reading<T>,
    /// Draws what came.
    children: fn(T) -> V,
) -> impl IntoView
where
    T: DeserializeOwned + 'static,
    V: IntoView + 'static,
{
    let draw = move |answer| match answer {
        Ok(value) => children(value).into_any(),
        Err(error) => view! { <Failure error /> }.into_any(),
    };
    view! { <LoadOr reading children=draw /> }
}

/// Shows what a reading brings; the page says itself what it means that it does not come.
#[component]
pub fn LoadOr<T, D>(reading: Reading<T>, children: D) -> impl IntoView
where
    T: DeserializeOwned + 'static,
    D: Fn(Result<T, AppError>) -> AnyView + Send + Sync + 'static,
{
    let draw = move |answer: Result<Packed, AppError>| children(answer.and_then(|packed| packed.open()));
    let (waiting, news) = reading.parts();
    waited(waiting, news, Arc::new(draw))
}

type Draw = Arc<dyn Fn(Result<Packed, AppError>) -> AnyView + Send + Sync>;

/// Of one type for all pages, so that the browser loads it once.
fn waited(waiting: Waiting, news: Option<News>, draw: Draw) -> AnyView {
    view! {
        <Transition fallback=|| {
            view! {
                <p class="loading" role="status">
                    "Loading…"
                </p>
            }
        }>
            {move || {
                let draw = draw.clone();
                Suspend::new(async move {
                    let answer = waiting.await;
                    if let Some(news) = news {
                        news.waiting.set(0);
                    }
                    draw(answer)
                })
            }}
        </Transition>
        {news.map(News::line)}
    }
    .into_any()
}

/// What stands in place of a page or a part of it that cannot be shown.
#[component]
pub fn Failure(error: AppError) -> impl IntoView {
    answer_with(&error);
    let (title, next) = match &error {
        AppError::SignedOut => ("You are signed out", ("/sign-in", "Sign in")),
        AppError::NotFound => ("Nothing here", ("/portfolio", "Go to the portfolio")),
        AppError::Forbidden { .. } => ("Not yours to do", ("/portfolio", "Go to the portfolio")),
        _ => ("This could not be shown", ("", "Try again")),
    };
    view! {
        <section class="empty" role="alert">
            <Title text=title />
            <h1>{title}</h1>
            <p>{error.to_string()}</p>
            <a class="button primary" href=next.0>
                {next.1}
            </a>
        </section>
    }
    .into_any()
}

/// The page's HTTP status follows the failure it shows.
#[cfg(feature = "ssr")]
pub(crate) fn answer_with(error: &AppError) {
    if let Some(response) = use_context::<leptos_axum::ResponseOptions>()
        && let Ok(status) = axum::http::StatusCode::from_u16(error.status())
    {
        response.set_status(status);
    }
}

#[cfg(not(feature = "ssr"))]
pub(crate) fn answer_with(_: &AppError) {}
