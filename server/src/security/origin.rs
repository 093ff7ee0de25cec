//! Only our own pages may change anything. Browsers say where a request comes from; a request that does not say, or
//! says elsewhere, is refused. Programs carry a bearer token, which no foreign page can send along; and one that carries
//! neither token nor cookie is nobody, who is told below `/api/v1` to bring a token.

use app::{error::AppError, state::AppState};
use axum::{
    extract::{Request, State},
    http::{HeaderMap, Method, Uri, header},
    middleware::Next,
    response::Response,
};

use crate::arrival::{bearer, refuse};

/// Refuses what would change something and does not come from our own pages.
pub async fn only_our_own(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let harmless = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if harmless || bearer(&request).is_some() || is_nobody(&request) || is_own(&state, request.headers()) {
        return next.run(request).await;
    }
    refuse(&AppError::forbidden(
        "This came from another site, or does not say where from. Open the page here and send it again.",
    ))
}

fn is_nobody(request: &Request) -> bool {
    request.uri().path().starts_with("/api/v1/") && !request.headers().contains_key(header::COOKIE)
}

fn is_own(state: &AppState, headers: &HeaderMap) -> bool {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    match (text("sec-fetch-site"), text("origin")) {
        (Some(site), _) => matches!(site, "same-origin" | "none"),
        (None, Some(origin)) => match state.public_url.origin() {
            Some(own) => origin.eq_ignore_ascii_case(own),
            None => host_of(origin).is_some_and(|host| text(header::HOST.as_str()) == Some(host.as_str())),
        },
        (None, None) => false,
    }
}

fn host_of(origin: &str) -> Option<String> {
    Some(origin.parse::<Uri>().ok()?.authority()?.as_str().to_owned())
}
