//! What an entry of the audit trail says.

use serde::{Deserialize, Serialize};

use crate::calendar::Stamp;

/// The thing an event is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Subject<'a> {
    /// The noun: `initiative`, `product`, `team`, `person`, `organisation`…
    pub kind: &'static str,
    pub id: &'a str,
}

/// One entry as it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditEvent {
    pub at: Stamp,
    pub actor: String,
    /// A verb in snake case: `post_update`, `move_date`, `archive_initiative`.
    pub operation: String,
    /// What the operation wrote down, as JSON text.
    pub detail: String,
}
