//! Sessions: who a request comes from. Only the hash of a token is kept; a session is renewed on every sign-in and
//! ends when its account is disabled.

mod domain;
#[cfg(feature = "ssr")]
mod store;

pub use domain::{COOKIE, SESSION_DAYS};
#[cfg(feature = "ssr")]
pub use store::{Arrival, Token, arrive, end_session, open_session};
