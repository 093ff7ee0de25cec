//! The secret that makes an answer somebody's. Their browser keeps it; the database knows only what follows from it and
//! leads nowhere back.

use axum::http::{HeaderValue, header, request::Parts};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use leptos::prelude::use_context;
use leptos_axum::ResponseOptions;
use sha2::{Digest, Sha256};

use crate::{accounts::sessions::Token, calendar::Moment, state::AppState};

/// The number under which an answer lies in its box. It takes the secret to work it out, and the person, so that the
/// next one at the same browser does not meet the answer of the one before.
pub fn number(secret: &Token, wave: &str, person: &str) -> String {
    let mut digest = Sha256::new();
    for part in ["ballot", secret.secret(), wave, person] {
        digest.update(part.as_bytes());
        digest.update([0]);
    }
    URL_SAFE_NO_PAD.encode(digest.finalize())
}

fn name(wave: &str) -> String {
    format!("wheelhouse-answer-{}", wave.rsplit('-').next().unwrap_or_default())
}

/// The secret that this browser has for a wave.
pub fn kept(wave: &str) -> Option<Token> {
    let parts = use_context::<Parts>()?;
    let wanted = name(wave);
    let cookies = parts.headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    cookies
        .flat_map(|cookies| cookies.split(';'))
        .filter_map(|cookie| cookie.trim().split_once('='))
        .find(|(name, _)| *name == wanted)
        .map(|(_, value)| Token::presented(value))
}

/// Gives it to the browser for as long as the wave is open.
pub fn hand_out(state: &AppState, wave: &str, secret: &Token, closes: Moment, now: Moment) {
    let secure = if state.public_url.is_https() { "; Secure" } else { "" };
    let seconds = ((closes.0 - now.0) / Moment::SECOND).max(0);
    let cookie =
        format!("{}={}; Path=/; HttpOnly; SameSite=Lax; Max-Age={seconds}{secure}", name(wave), secret.secret());
    if let (Some(response), Ok(cookie)) = (use_context::<ResponseOptions>(), HeaderValue::from_str(&cookie)) {
        response.append_header(header::SET_COOKIE, cookie);
    }
}

/// Whether a text that a form sent back is one of our secrets, and safe in a cookie.
pub fn is_one(text: &str) -> bool {
    text.len() == 43 && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_follows_from_secret_wave_and_person() {
        let (one, other) = (Token::random(), Token::random());
        assert!(is_one(one.secret()));
        assert!(!is_one("short") && !is_one(&format!("{};", &one.secret()[..42])));
        let of = |secret, wave, person| number(secret, wave, person);
        assert_eq!(of(&one, "w", "p"), of(&one, "w", "p"));
        let all =
            [of(&one, "w", "p"), of(&other, "w", "p"), of(&one, "v", "p"), of(&one, "w", "q"), of(&one, "wp", "")];
        let distinct: std::collections::BTreeSet<&String> = all.iter().collect();
        assert_eq!(distinct.len(), all.len());
    }
}
