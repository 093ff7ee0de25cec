//! Bearer tokens, with which programs act for a person.

pub mod api;
pub mod domain;
#[cfg(feature = "ssr")]
mod fresh;
mod page;
#[cfg(feature = "ssr")]
pub mod store;

pub use domain::Access;
pub use page::TokensPage;
#[cfg(feature = "ssr")]
pub use store::{Bearer, bearer, create_token, note_use, revoke_all};
