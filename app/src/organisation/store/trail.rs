//! The audit trail of the whole organisation.

use crate::{
    audit::AuditEvent,
    calendar::Moment,
    db::Db,
    error::AppError,
    organisation::{Trail, TrailEvent},
    state::Zone,
    viewer::{Operation, Place, Viewer},
};

/// Events on a page.
const PAGE: usize = 100;

#[derive(sqlx::FromRow)]
struct Row {
    seq: i64,
    at: i64,
    actor_name: String,
    operation: String,
    subject_kind: String,
    subject_id: String,
    detail: String,
    name: Option<String>,
}

/// A page of the trail, newest first, from before an event on. Only administrators read it; for others it is not there.
pub async fn trail(db: &Db, viewer: &Viewer, zone: &Zone, before: Option<i64>) -> Result<Trail, AppError> {
    if !viewer.may(Operation::ManageMembers, Place::ORGANISATION) {
        return Err(AppError::NotFound);
    }
    let rows: Vec<Row> = sqlx::query_as(
        "select e.seq, e.at, e.actor_name, e.operation, e.subject_kind, e.subject_id, e.detail,
            case e.subject_kind
                when 'initiative' then (select name from initiatives where id = e.subject_id)
                when 'line' then (select name from product_lines where id = e.subject_id)
                when 'product' then (select name from products where id = e.subject_id)
                when 'team' then (select name from teams where id = e.subject_id)
                when 'person' then (select name from people where id = e.subject_id)
                when 'organisation' then (select name from organisation)
            end as name
         from audit_events e where e.seq < $1 order by e.seq desc limit $2",
    )
    .bind(before.unwrap_or(i64::MAX))
    .bind(i64::try_from(PAGE + 1).unwrap_or(i64::MAX))
    .fetch_all(db.read())
    .await?;
    let next = rows.get(PAGE).and_then(|_| rows.get(PAGE - 1)).map(|row| row.seq);
    Ok(Trail { events: rows.into_iter().take(PAGE).map(|row| event(row, zone)).collect(), next })
}

fn event(row: Row, zone: &Zone) -> TrailEvent {
    let folder = match row.subject_kind.as_str() {
        "initiative" => Some("initiatives"),
        "line" => Some("lines"),
        "product" => Some("products"),
        "team" => Some("teams"),
        "person" => Some("people"),
        _ => None,
    };
    TrailEvent {
        event: AuditEvent {
            at: zone.stamp(Moment(row.at)),
            actor: row.actor_name,
            operation: row.operation,
            detail: row.detail,
        },
        href: folder.filter(|_| row.name.is_some()).map(|folder| format!("/{folder}/{}", row.subject_id)),
        kind: row.subject_kind,
        name: row.name,
    }
}
