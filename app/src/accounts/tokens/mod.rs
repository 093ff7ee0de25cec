//! Bearer tokens, with which programs act for a person.

mod store;

pub use store::{bearer, create_token, revoke_all};
