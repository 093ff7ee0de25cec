//! Sessions: who a request comes from. Only the hash of a token is kept; a session is renewed on every sign-in and
//! ends when its account is disabled.

mod cookie;
mod domain;
mod store;
mod token;

pub use cookie::{hand_out, in_cookies, presented, take_back};
pub use domain::{COOKIE, PAUSE};
pub use store::{Arrival, arrive, end_all, end_others, end_session, grants, open_session, renew, touch};
pub use token::Token;
