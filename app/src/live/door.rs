//! The door: `GET /api/live`, server-sent events.

use std::convert::Infallible;

use axum::{
    Json, Router,
    extract::{Request, State},
    http::{HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response, Sse},
    routing::get,
};
use futures_util::stream::unfold;

use super::{stream::Stream, streams::Full};
use crate::{accounts::sessions::Token, error::AppError, state::AppState, viewer::Viewer};

/// What some proxies read: they are not to gather the stream before they pass it on.
const UNBUFFERED: HeaderName = HeaderName::from_static("x-accel-buffering");

/// `/api/live?after=…`, with the place after which the reader wants to hear; `Last-Event-ID` goes before it.
pub fn routes() -> Router<AppState> {
    Router::new().route("/api/live", get(answer))
}

async fn answer(State(state): State<AppState>, request: Request) -> Response {
    let session = request.extensions().get::<Token>().filter(|_| request.extensions().get::<Viewer>().is_some());
    let Some(token) = session.cloned() else {
        return (StatusCode::UNAUTHORIZED, Json(AppError::SignedOut)).into_response();
    };
    let place = match state.live.enter(&state.db, token.hash()) {
        Ok(place) => place,
        Err(Full::Session) => return refused(StatusCode::TOO_MANY_REQUESTS, "This browser has enough streams open."),
        Err(Full::Server) => {
            return refused(StatusCode::SERVICE_UNAVAILABLE, "The server opens no further stream now.");
        }
    };
    let after = after(&request);
    let stream = match Stream::begin(state, token, place, after.as_deref()).await {
        Ok(stream) => stream,
        Err(error) => {
            let status = StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            return (status, Json(error)).into_response();
        }
    };
    let events = unfold(stream, |mut stream| async {
        let event = stream.next().await?;
        Some((Ok::<_, Infallible>(event), stream))
    });
    let mut response = Sse::new(events).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(UNBUFFERED, HeaderValue::from_static("no"));
    response
}

/// The last place that the reader knows: a browser that comes back by itself says it in a header.
fn after(request: &Request) -> Option<String> {
    let header = request.headers().get("last-event-id").and_then(|value| value.to_str().ok());
    let named = || {
        let query = request.uri().query().unwrap_or_default();
        form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "after").map(|(_, place)| place.into_owned())
    };
    header.map(str::to_owned).or_else(named).filter(|place| !place.is_empty())
}

fn refused(status: StatusCode, why: &'static str) -> Response {
    let mut response = (status, why).into_response();
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("60"));
    response
}
