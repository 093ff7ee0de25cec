//! The secret of a new token on its way to the page that shows it, once: in a cookie that scripts cannot read and that
//! is taken back as it is shown. It stands in no address, no history and no log.

use axum::http::{HeaderValue, header, request::Parts};
use leptos::prelude::use_context;
use leptos_axum::ResponseOptions;

use crate::{accounts::sessions::Token, state::AppState};

const COOKIE: &str = "wheelhouse-fresh-token";

/// Sends the secret along to the next page.
pub fn send(state: &AppState, token: &Token) {
    set(state, token.secret(), 120);
}

/// The secret that came along, taken back.
pub fn take(state: &AppState) -> Option<String> {
    let parts = use_context::<Parts>()?;
    let secret = parts
        .headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|cookies| cookies.split(';'))
        .filter_map(|cookie| cookie.trim().split_once('='))
        .find(|(name, value)| *name == COOKIE && !value.is_empty())
        .map(|(_, value)| value.to_owned())?;
    set(state, "", 0);
    let is_secret =
        secret.len() == 43 && secret.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    is_secret.then_some(secret)
}

fn set(state: &AppState, secret: &str, seconds: u32) {
    let secure = if state.public_url.is_https() { "; Secure" } else { "" };
    let cookie = format!("{COOKIE}={secret}; Path=/; HttpOnly; SameSite=Strict; Max-Age={seconds}{secure}");
    if let (Some(response), Ok(cookie)) = (use_context::<ResponseOptions>(), HeaderValue::from_str(&cookie)) {
        response.append_header(header::SET_COOKIE, cookie);
    }
}
