//! Who a request comes from: the session cookie becomes a viewer before anything else looks at the request.

use std::net::{IpAddr, SocketAddr};

use app::{
    accounts::{
        attempts::Address,
        kept_forms,
        sessions::{self, Token},
        tokens,
    },
    error::AppError,
    frame::Frame,
    import::domain::UPLOAD,
    rest::Problem,
    state::AppState,
};
use axum::{
    extract::{ConnectInfo, Request, State},
    http::{HeaderValue, Method, header},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};

/// Pages that somebody who is not signed in may open.
const PUBLIC: [&str; 4] = ["/sign-in", "/set-up", "/welcome/", "/answer/"];

/// Puts the viewer, the frame and the time zone into the request; sends strangers to the sign-in page.
pub async fn arrive(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let program = bearer(&request);
    let token = sessions::in_cookies(&state, request.headers()).filter(|_| program.is_none());
    let address = address(&request);
    let path = request.uri().path().to_owned();
    let for_page = is_answered_with_a_page(&request);
    let mut arrival = match sessions::arrive(&state.db, token.as_ref(), state.now(), for_page).await {
        Ok(arrival) => arrival,
        Err(error) => return refuse(&error),
    };
    if let Some(program) = program {
        match tokens::bearer(&state.db, &program, state.now()).await {
            Ok(Some(bearer)) => {
                if bearer.noteworthy {
                    let (db, now) = (state.db.clone(), state.now());
                    tokio::spawn(async move { tokens::note_use(&db, &program, now).await });
                }
                arrival.viewer = Some(bearer.viewer);
                request.extensions_mut().insert(bearer.access);
            }
            Ok(None) => return bad_token(),
            Err(error) => return refuse(&error),
        }
    }
    let mut frame = arrival.frame;
    frame.demo &= state.demo;
    frame.build.clone_from(&state.assets.base);
    if for_page {
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
        if !path.starts_with("/api/") {
            let place = state.live.sealed(&state.db, arrival.newest, state.now()).await;
            frame.live = place.unwrap_or_default();
        }
        if arrival.noteworthy && is_attended(&request) {
            note_use(&state, token.clone(), viewer.person_id.clone());
        }
        request.extensions_mut().insert(viewer);
    }
    if let Some(token) = token {
        request.extensions_mut().insert::<Token>(token);
    }
    request.extensions_mut().insert(address);
    request.extensions_mut().insert(arrival.zone);
    request.extensions_mut().insert(frame);
    next.run(request).await
}

/// Reading is, and a file that is sent, where it is refused.
fn is_answered_with_a_page(request: &Request) -> bool {
    let (path, reads) = (request.uri().path(), matches!(*request.method(), Method::GET | Method::HEAD));
    (reads && !path.starts_with("/api/")) || path == UPLOAD
}

/// Whether somebody did something. What an open page does by itself keeps nobody signed in.
fn is_attended(request: &Request) -> bool {
    !request.uri().path().starts_with("/api/live") && !request.headers().contains_key(Frame::UNATTENDED)
}

/// Notes it beside the request: reading a page does not wait for a write.
fn note_use(state: &AppState, token: Option<Token>, person: Option<String>) {
    if let (Some(token), Some(person)) = (token, person) {
        let (db, now) = (state.db.clone(), state.now());
        tokio::spawn(async move { sessions::touch(&db, &token, &person, now).await });
    }
}

/// The bearer token of a program. Only the REST API takes one.
pub fn bearer(request: &Request) -> Option<Token> {
    let header = request.headers().get(header::AUTHORIZATION).filter(|_| request.uri().path().starts_with("/api/v1/"));
    let (scheme, secret) = header?.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| Token::presented(secret.trim()))
}

/// Who the connection comes from. A proxy on the same machine is believed about whom it speaks for.
fn address(request: &Request) -> Address {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(peer)| peer.ip());
    let forwarded = request
        .headers()
        .get("x-forwarded-for")
        .filter(|_| peer.is_some_and(|peer| peer.is_loopback()))
        .and_then(|value| value.to_str().ok()?.rsplit(',').next()?.trim().parse::<IpAddr>().ok());
    Address(forwarded.or(peer).map_or_else(|| "unknown".to_owned(), |address| address.to_string()))
}

fn kept_id(query: Option<&str>) -> Option<String> {
    form_urlencoded::parse(query?.as_bytes()).find(|(name, _)| name == "kept").map(|(_, id)| id.into_owned())
}

/// The token was made up, was revoked or has run out; which of them is not said.
fn bad_token() -> Response {
    let told = "This token is not valid: it was revoked, has run out, or was mistyped. Make another one under Settings, Tokens.";
    let mut response = Problem::of(401, told).into_response();
    let challenge = HeaderValue::from_static("Bearer realm=\"Wheelhouse\", error=\"invalid_token\"");
    response.headers_mut().insert(header::WWW_AUTHENTICATE, challenge);
    response
}

/// A failure as a plain answer; below `/api/v1` it becomes a problem document on its way out.
pub fn refuse(error: &AppError) -> Response {
    let status =
        axum::http::StatusCode::from_u16(error.status()).unwrap_or(axum::http::StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = (status, axum::Json(error)).into_response();
    response.extensions_mut().insert(error.clone());
    response
}
