//! Writing changes, and the event that tells of them.

use serde::Serialize;

use crate::{
    audit::{Mutation, Subject},
    db::internal,
    error::AppError,
    onboarding::plans::domain::{Change, Deed, Plan},
};

/// What is about to be written.
pub(super) struct Doing<'a> {
    pub deed: Deed,
    /// The step or the phase, as it is called.
    pub about: &'a str,
    pub changes: Vec<Change>,
    /// The event that this takes back.
    pub undoes: Option<i64>,
}

impl<'a> Doing<'a> {
    pub(super) const fn new(deed: Deed, about: &'a str, changes: Vec<Change>) -> Self {
        Self { deed, about, changes, undoes: None }
    }
}

/// Writes the changes with their event; gives its number. Nothing is written where nothing changes. The audit trail
/// learns which steps were touched and how, never what anybody typed: a plan is read by those it is shared with.
pub(super) async fn perform(m: &mut Mutation, plan: &Plan, doing: Doing<'_>) -> Result<Option<i64>, AppError> {
    let Doing { deed, about, changes, undoes } = doing;
    if changes.is_empty() && deed != Deed::Started {
        return Ok(None);
    }
    for change in &changes {
        write(m, plan, change).await?;
    }
    sqlx::query("update plans set version = version + 1 where id = $1").bind(&plan.id).execute(&mut *m.tx).await?;
    let seq: i64 = sqlx::query_scalar(
        "insert into plan_events (plan_id, at, actor_id, actor_name, deed, about, changes, undoes)
         values ($1, $2, $3, $4, $5, $6, $7, $8) returning seq",
    )
    .bind(&plan.id)
    .bind(m.now.0)
    .bind(m.actor_id().map(str::to_owned))
    .bind(m.actor_name().to_owned())
    .bind(deed.as_str())
    .bind(about)
    .bind(text(&changes)?)
    .bind(undoes)
    .fetch_one(&mut *m.tx)
    .await?;
    let steps: Vec<&str> = changes.iter().filter_map(Change::step_id).take(50).collect();
    m.audit(Subject { kind: "plan", id: &plan.id }, &serde_json::json!({ "deed": deed, "steps": steps })).await?;
    Ok(Some(seq))
}

/// As it is kept.
pub(super) fn text(value: &impl Serialize) -> Result<String, AppError> {
    serde_json::to_string(value).map_err(|e| internal(&e))
}

async fn write(m: &mut Mutation, plan: &Plan, change: &Change) -> Result<(), AppError> {
    let query = match change {
        Change::Step { id, after, .. } => sqlx::query(
            "update plan_steps set name = $3, note = $4, phase_id = $5, number = $6, day = $7, status = $8,
                settled_day = $9, reason = $10, version = version + 1 where id = $1 and plan_id = $2",
        )
        .bind(id)
        .bind(&plan.id)
        .bind(&after.name)
        .bind(&after.note)
        .bind(&after.phase_id)
        .bind(after.number)
        .bind(after.day.to_string())
        .bind(after.status.as_str())
        .bind(after.settled.map(|day| day.to_string()))
        .bind(&after.reason),
        Change::Presence { id, after, .. } => {
            sqlx::query("update plan_steps set removed = $3, version = version + 1 where id = $1 and plan_id = $2")
                .bind(id)
                .bind(&plan.id)
                .bind(!after)
        }
        Change::Evidence { id, after, .. } => {
            sqlx::query("update plan_evidence set removed = $3 where id = $1 and plan_id = $2")
                .bind(id)
                .bind(&plan.id)
                .bind(!after)
        }
        Change::Phase { id, after, .. } => {
            sqlx::query("update plan_phases set closing = $3 where id = $1 and plan_id = $2")
                .bind(id)
                .bind(&plan.id)
                .bind(after.as_ref().map(text).transpose()?)
        }
        Change::Dates { after, .. } => sqlx::query("update plans set start_day = $2, work_days = $3 where id = $1")
            .bind(&plan.id)
            .bind(after.start.to_string())
            .bind(text(&after.work)?),
        Change::Finished { after, .. } => sqlx::query("update plans set finished_day = $2 where id = $1")
            .bind(&plan.id)
            .bind(after.map(|day| day.to_string())),
    };
    query.execute(&mut *m.tx).await?;
    Ok(())
}
