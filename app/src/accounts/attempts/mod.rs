//! Failed sign-ins: after a few, the next one waits. Kept in the database, so that neither a restart nor a second
//! server forgives them.

mod domain;
mod store;

pub use domain::Address;
pub use store::{Attempt, admit, asking, forgive};
