//! What waits for what. Nothing may wait for itself, however long the way round.

use crate::{
    audit::{Mutation, Subject},
    db::new_id,
    error::AppError,
    portfolio::initiatives::store::{
        changes::{ChangeRecord, record_change},
        place::{standing, standing_to_change},
    },
    viewer::{Operation, Viewer},
};

/// An initiative begins to wait for another; gives the dependency's id. Saying it twice changes nothing.
pub async fn add_dependency(m: &mut Mutation, viewer: &Viewer, id: &str, needs_id: &str) -> Result<String, AppError> {
    standing_to_change(m, viewer, id, Operation::EditInitiative, None).await?;
    if id == needs_id {
        return Err(AppError::invalid("needs", "It cannot wait for itself. Name another initiative."));
    }
    let needed = standing(&mut m.tx, viewer, needs_id)
        .await
        .map_err(|_| AppError::invalid("needs", "Name an initiative that you can see."))?;
    let known: Option<String> = sqlx::query_scalar(
        "select id from dependencies where initiative_id = $1 and needs_id = $2 and cleared_at is null",
    )
    .bind(id)
    .bind(needs_id)
    .fetch_optional(&mut *m.tx)
    .await?;
    if let Some(known) = known {
        return Ok(known);
    }
    if waits_for(m, viewer, needs_id, id).await? {
        let message =
            format!("{} waits for this one already, directly or through others. Clear that first.", needed.name);
        return Err(AppError::invalid("needs", message));
    }
    let dependency_id = new_id();
    let actor = m.actor_id().map(str::to_owned);
    sqlx::query(
        "insert into dependencies (id, initiative_id, needs_id, added_by, added_at) values ($1, $2, $3, $4, $5)",
    )
    .bind(&dependency_id)
    .bind(id)
    .bind(needs_id)
    .bind(actor)
    .bind(m.now.0)
    .execute(&mut *m.tx)
    .await?;
    let change = ChangeRecord { field: "waits_for", from: None, to: Some(&needed.name), reason: "" };
    record_change(m, viewer, id, change).await?;
    m.audit(Subject { kind: "initiative", id }, &serde_json::json!({ "waits_for": needed.name })).await?;
    Ok(dependency_id)
}

/// An initiative no longer waits: either side may say so. Gives the id of the one that waited.
pub async fn clear_dependency(m: &mut Mutation, viewer: &Viewer, dependency_id: &str) -> Result<String, AppError> {
    let found: Option<(String, String, Option<i64>)> =
        sqlx::query_as("select initiative_id, needs_id, cleared_at from dependencies where id = $1")
            .bind(dependency_id)
            .fetch_optional(&mut *m.tx)
            .await?;
    let (id, needs_id, cleared_at) = found.ok_or(AppError::NotFound)?;
    let waiting = standing(&mut m.tx, viewer, &id).await;
    let needed = standing(&mut m.tx, viewer, &needs_id).await;
    let sides = [waiting.as_ref().ok(), needed.as_ref().ok()];
    if sides.iter().all(Option::is_none) {
        return Err(AppError::NotFound);
    }
    if !sides.into_iter().flatten().any(|side| viewer.may(Operation::EditInitiative, side.place())) {
        return Err(AppError::forbidden("Either side may clear this. Ask the lead of one of them."));
    }
    if cleared_at.is_some() {
        return Ok(id);
    }
    let actor = m.actor_id().map(str::to_owned);
    sqlx::query("update dependencies set cleared_by = $2, cleared_at = $3 where id = $1")
        .bind(dependency_id)
        .bind(actor)
        .bind(m.now.0)
        .execute(&mut *m.tx)
        .await?;
    let name: String =
        sqlx::query_scalar("select name from initiatives where id = $1").bind(&needs_id).fetch_one(&mut *m.tx).await?;
    let change = ChangeRecord { field: "waits_for", from: Some(&name), to: None, reason: "" };
    record_change(m, viewer, &id, change).await?;
    m.audit(Subject { kind: "initiative", id: &id }, &serde_json::json!({ "waits_no_longer_for": name })).await?;
    Ok(id)
}

/// Whether one initiative waits for another, directly or through others.
async fn waits_for(m: &mut Mutation, _viewer: &Viewer, id: &str, other: &str) -> Result<bool, AppError> {
    let found: Option<i64> = sqlx::query_scalar(
        "with recursive needed (id) as (
            select $1 union select d.needs_id from dependencies d join needed n on d.initiative_id = n.id
            where d.cleared_at is null)
         select 1 from needed where id = $2",
    )
    .bind(id)
    .bind(other)
    .fetch_optional(&mut *m.tx)
    .await?;
    Ok(found.is_some())
}
