//! The session's cookie, in and out.

use axum::http::{HeaderMap, HeaderValue, header, request::Parts};
use leptos::prelude::use_context;
use leptos_axum::ResponseOptions;

use super::{
    Token,
    domain::{Limits, cookie_name},
};
use crate::state::AppState;

/// The session token among the cookies of a request.
pub fn in_cookies(state: &AppState, headers: &HeaderMap) -> Option<Token> {
    let wanted = cookie_name(state.public_url.is_https());
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|cookies| cookies.split(';'))
        .filter_map(|cookie| cookie.trim().split_once('='))
        .find(|(name, _)| *name == wanted)
        .map(|(_, value)| Token::presented(value))
}

/// The session token of the request that runs now.
pub fn presented() -> Option<Token> {
    use_context::<Parts>()?.extensions.get::<Token>().cloned()
}

/// Gives the browser its token.
pub fn hand_out(state: &AppState, token: &Token) {
    set(state, token.secret(), Limits::of(false).whole / 1000);
}

/// Takes the token from the browser.
pub fn take_back(state: &AppState) {
    set(state, "", 0);
}

fn set(state: &AppState, secret: &str, seconds: i64) {
    let https = state.public_url.is_https();
    let (name, secure) = (cookie_name(https), if https { "; Secure" } else { "" });
    let cookie = format!("{name}={secret}; Path=/; HttpOnly; SameSite=Lax; Max-Age={seconds}{secure}");
    if let (Some(response), Ok(cookie)) = (use_context::<ResponseOptions>(), HeaderValue::from_str(&cookie)) {
        response.append_header(header::SET_COOKIE, cookie);
    }
}
