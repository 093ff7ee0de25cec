//! Forms sent without JavaScript. A server function answers with JSON; here that becomes what a plain browser
//! understands: on to the next page, or back to the form with what was typed and what is wrong with it.

use app::{
    accounts::kept_forms,
    error::AppError,
    frame::KeptForm,
    packing::{Packed, Packing},
    state::AppState,
    viewer::Viewer,
};
use axum::{
    body::{Body, Bytes, to_bytes},
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};
use leptos::server_fn::ContentType;

use crate::security::LARGEST;

/// The most that is kept for somebody who is not signed in: strangers do not fill the disk.
const KEPT_FOR_STRANGERS: usize = 16 * 1024;

/// A form of which nothing is kept: what somebody answers would lie beside who they are.
const NEVER_KEPT: &str = "/api/surveys/answer";

/// Gives server functions their status, and plain forms their answer.
pub async fn return_refused(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    if !path.starts_with("/api/") || path.starts_with("/api/v1/") {
        return next.run(request).await;
    }
    let plain = request.method() == Method::POST && asks_for("text/html", request.headers());
    let (mut parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, LARGEST).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let packs = asks_for(Packing::CONTENT_TYPE, &parts.headers);
    let back = referrer(&parts.headers).unwrap_or_else(|| "/".to_owned());
    let form = parts.uri.path().to_owned();
    let person = parts.extensions.get::<Viewer>().and_then(|viewer| viewer.person_id.clone());
    parts.headers.insert(header::ACCEPT, HeaderValue::from_static("application/json"));
    let response = next.run(Request::from_parts(parts, Body::from(body.clone()))).await;
    let (response, refusal) = with_status(response).await;
    match refusal {
        Some(refusal) if packs => packed(response, &refusal),
        _ if !plain => response,
        None if response.status().is_success() || response.status().is_redirection() => follow(response, &back),
        Some(_) if form == NEVER_KEPT => Redirect::to(&with(&back, "refused", "1")).into_response(),
        Some(refusal) if person.is_some() || body.len() <= KEPT_FOR_STRANGERS => {
            let fields = form_urlencoded::parse(&body).into_owned().collect();
            let kept = KeptForm { form, fields, refusal: refusal.clone() };
            match kept_forms::keep(&state.db, person.as_deref(), &kept, state.now()).await {
                Ok(id) if refusal == AppError::SignedOut => to_sign_in(&back, &id),
                Ok(id) => Redirect::to(&with_kept(&back, &id)).into_response(),
                Err(_) => response,
            }
        }
        _ => response,
    }
}

fn asks_for(kind: &str, headers: &HeaderMap) -> bool {
    headers.get(header::ACCEPT).and_then(|accept| accept.to_str().ok()).is_some_and(|accept| accept.contains(kind))
}

/// The refusal as our own part in the browser reads it.
fn packed(response: Response, refusal: &AppError) -> Response {
    let Ok(packed) = Packed::of(refusal) else { return response };
    let (mut parts, _) = response.into_parts();
    parts.headers.remove(header::CONTENT_LENGTH);
    parts.headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(Packing::CONTENT_TYPE));
    Response::from_parts(parts, Body::from(packed.into_bytes()))
}

/// Path and query of the page the form stands on. The origin has been checked before.
fn referrer(headers: &HeaderMap) -> Option<String> {
    let uri: Uri = headers.get(header::REFERER)?.to_str().ok()?.parse().ok()?;
    let host = headers.get(header::HOST)?.to_str().ok()?;
    (uri.authority()?.as_str() == host).then(|| uri.path_and_query().map_or("/", |path| path.as_str()).to_owned())
}

/// Server functions answer every refusal with 500; the refusal itself knows better.
async fn with_status(response: Response) -> (Response, Option<AppError>) {
    if response.status() != StatusCode::INTERNAL_SERVER_ERROR {
        return (response, None);
    }
    let (mut parts, body) = response.into_parts();
    let bytes: Bytes = to_bytes(body, LARGEST).await.unwrap_or_default();
    let refusal: Option<AppError> = serde_json::from_slice(&bytes).ok();
    if let Some(status) = refusal.as_ref().and_then(|refusal| StatusCode::from_u16(refusal.status()).ok()) {
        parts.status = status;
        parts.headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    }
    (Response::from_parts(parts, Body::from(bytes)), refusal)
}

/// On to where the server function leads, or back to a fresh form.
fn follow(response: Response, back: &str) -> Response {
    let onward = response.headers().get(header::LOCATION).and_then(|to| to.to_str().ok()).map(str::to_owned);
    let mut redirect = Redirect::to(&onward.unwrap_or_else(|| without_kept(back))).into_response();
    for cookie in response.headers().get_all(header::SET_COOKIE) {
        redirect.headers_mut().append(header::SET_COOKIE, cookie.clone());
    }
    redirect
}

fn without_kept(back: &str) -> String {
    let (path, query) = back.split_once('?').unwrap_or((back, ""));
    let rest: String = form_urlencoded::Serializer::new(String::new())
        .extend_pairs(form_urlencoded::parse(query.as_bytes()).filter(|(name, _)| name != "kept"))
        .finish();
    if rest.is_empty() { path.to_owned() } else { format!("{path}?{rest}") }
}

fn with_kept(back: &str, id: &str) -> String {
    with(&without_kept(back), "kept", id)
}

fn with(back: &str, name: &str, value: &str) -> String {
    let join = if back.contains('?') { '&' } else { '?' };
    format!("{back}{join}{name}={value}")
}

fn to_sign_in(back: &str, id: &str) -> Response {
    let next: String = form_urlencoded::byte_serialize(with_kept(back, id).as_bytes()).collect();
    Redirect::to(&format!("/sign-in?next={next}")).into_response()
}
