//! Who did what to which thing, in order: the audit trail, which is also the outbox of what happened.
//! `Mutation` is the one way to write: it refuses nothing by itself, but commits the change, its audit
//! event and the answer to a repeated request together.

mod domain;
#[cfg(feature = "ssr")]
mod store;

pub use domain::{AuditEvent, Subject};
#[cfg(feature = "ssr")]
pub use store::{Begin, Mutation, conflict, history_of};
