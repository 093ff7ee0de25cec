//! Token rows. Only the hash is kept; the token is shown once.

mod bearer;
mod create;
mod list;
mod revoke;

pub use bearer::{Bearer, bearer, note_use};
pub use create::{create_token, make};
pub use list::tokens;
pub use revoke::{revoke, revoke_all};
