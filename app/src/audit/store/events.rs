//! Events on their way into the trail. They are written together, with what commits them.

use sqlx::{QueryBuilder, Sqlite};

use crate::calendar::Moment;

/// Events that are held back at most.
pub const HELD: usize = 100;

/// An event that is not written yet.
#[derive(Debug)]
pub struct Event {
    pub at: Moment,
    pub actor_id: Option<String>,
    pub actor_name: String,
    pub operation: &'static str,
    pub subject_kind: &'static str,
    pub subject_id: String,
    pub detail: String,
}

/// Adds the statement that writes them, if there are any.
pub fn push(sql: &mut QueryBuilder<Sqlite>, events: &mut Vec<Event>) {
    if events.is_empty() {
        return;
    }
    sql.push("insert into audit_events (at, actor_id, actor_name, operation, subject_kind, subject_id, detail) ");
    sql.push_values(events.drain(..), |mut row, event| {
        row.push_bind(event.at.0).push_bind(event.actor_id).push_bind(event.actor_name);
        row.push_bind(event.operation).push_bind(event.subject_kind).push_bind(event.subject_id);
        row.push_bind(event.detail);
    });
    sql.push("; ");
}
