//! The record of every change of a field, append-only.

use crate::{
    audit::Mutation,
    calendar::Moment,
    db::{Db, new_id},
    error::AppError,
    portfolio::initiatives::{domain::Change, timeline::told},
    state::Zone,
    viewer::Viewer,
};

/// A change about to be written down.
#[derive(Clone, Copy, Debug)]
pub struct ChangeRecord<'a> {
    pub field: &'a str,
    pub from: Option<&'a str>,
    pub to: Option<&'a str>,
    pub reason: &'a str,
}

/// Writes a change down under the mutation's author and time.
pub async fn record_change(
    m: &mut Mutation,
    _viewer: &Viewer,
    id: &str,
    change: ChangeRecord<'_>,
) -> Result<(), AppError> {
    let (actor_id, actor_name, now) = (m.actor_id().map(str::to_owned), m.actor_name().to_owned(), m.now);
    sqlx::query(
        "insert into initiative_changes (id, initiative_id, field, from_value, to_value, reason, author_id, author_name, at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(new_id())
    .bind(id)
    .bind(change.field)
    .bind(change.from)
    .bind(change.to)
    .bind(change.reason)
    .bind(actor_id)
    .bind(actor_name)
    .bind(now.0)
    .execute(&mut *m.tx)
    .await?;
    Ok(())
}

#[derive(sqlx::FromRow)]
struct ChangeRow {
    field: String,
    from_value: Option<String>,
    to_value: Option<String>,
    reason: String,
    author_name: String,
    at: i64,
}

/// All changes of an initiative, oldest first; of one field, or of every field. The caller has checked that the viewer sees it.
pub async fn changes_of(
    db: &Db,
    _viewer: &Viewer,
    zone: &Zone,
    id: &str,
    field: Option<&str>,
) -> Result<Vec<Change>, AppError> {
    let rows: Vec<ChangeRow> = sqlx::query_as(
        "select field, from_value, to_value, reason, author_name, at from initiative_changes
         where initiative_id = $1 and ($2 is null or field = $2) order by at, id",
    )
    .bind(id)
    .bind(field)
    .fetch_all(db.read())
    .await?;
    let change = |row: ChangeRow| Change {
        field: row.field,
        from: row.from_value,
        to: row.to_value,
        reason: row.reason,
        author: row.author_name,
        at: zone.stamp(Moment(row.at)),
    };
    Ok(told(rows.into_iter().map(change).collect()))
}
