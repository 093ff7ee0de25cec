//! Silence: an initiative whose update is past due and grace is stale, and its health is no longer known.

use sqlx::{QueryBuilder, Sqlite};

use super::facts;
use crate::{
    audit::Mutation,
    calendar::{Day, Moment},
    db::Db,
    error::AppError,
    portfolio::{
        domain::Health,
        update_policies::{Policy, store::due_and_stale},
    },
    viewer::Viewer,
};

/// Marks what has gone quiet by now, and works out the facts that changed since they were last read. Every reader of
/// health calls it first; where nothing is due it only looks.
pub async fn settle(db: &Db, now: Moment, today: Day) -> Result<(), AppError> {
    if facts::anything_due(db, now, today).await? {
        let mut tx = db.begin().await?;
        sqlx::query("update initiatives set stale = 1 where archived_at is null and stale = 0 and stale_at <= $1")
            .bind(now.0)
            .execute(&mut *tx)
            .await?;
        facts::work_out(&mut tx, today).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// Adds the statement that keeps an initiative in step with the update that is being posted on it.
pub fn push_reported(
    sql: &mut QueryBuilder<Sqlite>,
    now: Moment,
    id: &str,
    health: Health,
    policy: &Policy,
) -> Result<(), AppError> {
    let (due, stale) = due_and_stale(policy, now)?;
    sql.push("update initiatives set stale = 0, health = ").push_bind(health.as_str());
    sql.push(", reported_at = ").push_bind(now.0).push(", due_at = ").push_bind(due.0);
    sql.push(", stale_at = ").push_bind(stale.0).push(" where id = ").push_bind(id.to_owned());
    Ok(())
}

/// Keeps an initiative in step with a correction of its newest update: what it declares, not when it reported.
pub async fn restated(m: &mut Mutation, _viewer: &Viewer, id: &str, health: Health) -> Result<(), AppError> {
    sqlx::query("update initiatives set health = $2 where id = $1")
        .bind(id)
        .bind(health.as_str())
        .execute(&mut *m.tx)
        .await?;
    Ok(())
}

/// Gives every initiative of a line the due moments of a policy that has just changed.
pub async fn reschedule_line(
    m: &mut Mutation,
    _viewer: &Viewer,
    line_id: &str,
    policy: &Policy,
) -> Result<(), AppError> {
    let rows: Vec<(String, Option<i64>, i64)> = sqlx::query_as(
        "select i.id, i.reported_at, i.created_at from initiatives i join products p on p.id = i.product_id where p.line_id = $1",
    )
    .bind(line_id)
    .fetch_all(&mut *m.tx)
    .await?;
    for (id, reported_at, created_at) in rows {
        let (due, stale) = due_and_stale(policy, Moment(reported_at.unwrap_or(created_at)))?;
        let quiet = reported_at.is_none() || stale.0 <= m.now.0;
        sqlx::query("update initiatives set due_at = $2, stale_at = $3, stale = $4 where id = $1")
            .bind(id)
            .bind(due.0)
            .bind(reported_at.map(|_| stale.0))
            .bind(i64::from(quiet))
            .execute(&mut *m.tx)
            .await?;
    }
    Ok(())
}
