//! Waiting for what the server knows, and saying plainly when it will not come.

use leptos::either::Either;
use leptos::prelude::*;

use crate::error::AppError;

/// Shows what a resource brings, or why it does not.
#[component]
pub fn Load<T, V>(
    /// What is waited for.
    resource: Resource<Result<T, AppError>>,
    /// Draws what came.
    children: fn(T) -> V,
) -> impl IntoView
where
    T: Clone + Send + Sync + 'static,
    V: IntoView + 'static,
{
    view! {
        <Transition fallback=|| {
            view! {
                <p class="loading" role="status">
                    "Loading…"
                </p>
            }
        }>
            {move || Suspend::new(async move {
                match resource.await {
                    Ok(value) => Either::Left(children(value)),
                    Err(error) => Either::Right(view! { <Failure error /> }),
                }
            })}
        </Transition>
    }
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
            <h2>{title}</h2>
            <p>{error.to_string()}</p>
            <a class="button primary" href=next.0>
                {next.1}
            </a>
        </section>
    }
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
