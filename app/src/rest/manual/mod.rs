//! The description of the API and the page that reads it aloud. Both are the same for everybody and say nothing of any
//! organisation, so they are open: a program can be written before there is a token.

mod operation;
mod page;
mod schema;

use std::sync::LazyLock;

use axum::{
    Router,
    extract::State,
    http::{HeaderValue, header},
    response::{Html, IntoResponse, Response},
    routing::get,
};

use crate::state::AppState;

static DESCRIPTION: LazyLock<String> =
    LazyLock::new(|| super::document().to_pretty_json().map(|text| text + "\n").unwrap_or_default());

/// The description as it is served and checked in.
pub fn description() -> &'static str {
    &DESCRIPTION
}

/// The routes of both.
pub fn manual() -> Router<AppState> {
    Router::new().route("/api/v1/openapi.json", get(json)).route("/api/v1/docs", get(html))
}

async fn json() -> Response {
    let kind = [(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "no-cache")];
    (kind, description()).into_response()
}

async fn html(State(state): State<AppState>) -> Response {
    let policy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    let mut response = Html(page::page(&state.assets.base)).into_response();
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy));
    response
}
