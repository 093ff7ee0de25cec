//! What a link begins with, so that it can be handed over.

use axum::http::{header, request::Parts};
use leptos::prelude::use_context;

use crate::{accounts::sessions::Token, state::AppState};

/// The public address of the workspace; where none is set, the one this request was sent to.
pub fn origin(state: &AppState) -> String {
    let host = use_context::<Parts>()
        .and_then(|parts| parts.headers.get(header::HOST).and_then(|host| host.to_str().ok().map(str::to_owned)));
    let asked = || format!("http://{}", host.as_deref().unwrap_or("127.0.0.1:3000"));
    state.public_url.origin().map_or_else(asked, str::to_owned)
}

/// The page that follows shows the link. It is in the address once, in the administrator's own browser.
pub fn show(link: Option<&Token>) {
    let link = link.map(|token| format!("?link={}", token.secret())).unwrap_or_default();
    crate::door::go_to(&format!("/settings/members{link}"));
}
