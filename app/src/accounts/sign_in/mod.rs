//! Signing in with e-mail and password, and signing out.

mod api;
mod page;
#[cfg(feature = "ssr")]
mod store;

pub use api::{SignIn, SignOut};
pub use page::SignInPage;
