//! Who a request comes from: the session cookie becomes a viewer before anything else looks at the request.

use app::{
    accounts::{
        kept_forms,
        sessions::{self, COOKIE, Token},
    },
    error::AppError,
    state::AppState,
};
use axum::{
    extract::{Request, State},
    http::{HeaderMap, Method, header},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};

/// Pages that somebody who is not signed in may open.
const PUBLIC: [&str; 3] = ["/sign-in", "/set-up", "/welcome/"];

/// The session token a browser presents.
pub fn presented(headers: &HeaderMap) -> Option<Token> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|cookies| cookies.split(';'))
        .filter_map(|cookie| cookie.trim().split_once('='))
        .find(|(name, _)| *name == COOKIE)
        .map(|(_, value)| Token::presented(value))
}

/// Puts the viewer, the frame and the time zone into the request; sends strangers to the sign-in page.
pub async fn arrive(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let token = presented(request.headers());
    let arrival = match sessions::arrive(&state.db, token.as_ref(), state.now()).await {
        Ok(arrival) => arrival,
        Err(error) => return refuse(&error),
    };
    let mut frame = arrival.frame;
    let path = request.uri().path().to_owned();
    if request.method() == Method::GET && !path.starts_with("/api/") {
        let public = PUBLIC.iter().any(|page| path.starts_with(page));
        if frame.organisation.is_none() && path != "/set-up" {
            return Redirect::to("/set-up").into_response();
        }
        if arrival.viewer.is_none() && !public {
            let wanted = request.uri().path_and_query().map_or("/", |wanted| wanted.as_str());
            let next: String = form_urlencoded::byte_serialize(wanted.as_bytes()).collect();
            return Redirect::to(&format!("/sign-in?next={next}")).into_response();
        }
        if let Some(id) = kept_id(request.uri().query()) {
            let person = arrival.viewer.as_ref().and_then(|viewer| viewer.person_id.clone());
            frame.kept = kept_forms::kept(&state.db, person.as_deref(), &id).await.ok().flatten();
        }
    }
    if let Some(viewer) = arrival.viewer {
        request.extensions_mut().insert(viewer);
    }
    request.extensions_mut().insert(arrival.zone);
    request.extensions_mut().insert(frame);
    next.run(request).await
}

fn kept_id(query: Option<&str>) -> Option<String> {
    form_urlencoded::parse(query?.as_bytes()).find(|(name, _)| name == "kept").map(|(_, id)| id.into_owned())
}

/// A failure as a plain answer.
pub fn refuse(error: &AppError) -> Response {
    let status =
        axum::http::StatusCode::from_u16(error.status()).unwrap_or(axum::http::StatusCode::INTERNAL_SERVER_ERROR);
    (status, axum::Json(error)).into_response()
}
