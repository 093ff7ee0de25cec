//! Links to documents, trackers and whatever else belongs to an initiative.

use crate::{
    audit::{Mutation, Subject},
    db::new_id,
    error::AppError,
    portfolio::initiatives::{
        domain::NewLink,
        store::{
            changes::{ChangeRecord, record_change},
            place::standing_to_change,
        },
    },
    viewer::{Operation, Viewer},
};

/// The most links an initiative takes.
const MOST: i64 = 50;

/// Adds a link; gives its id.
pub async fn add_link(m: &mut Mutation, viewer: &Viewer, id: &str, new: &NewLink) -> Result<String, AppError> {
    standing_to_change(m, viewer, id, Operation::EditInitiative, None).await?;
    let held: i64 =
        sqlx::query_scalar("select count(*) from initiative_links where initiative_id = $1 and removed_at is null")
            .bind(id)
            .fetch_one(&mut *m.tx)
            .await?;
    if held >= MOST {
        return Err(AppError::invalid("url", "Keep to 50 links. Remove one first."));
    }
    let (link_id, actor) = (new_id(), m.actor_id().map(str::to_owned));
    sqlx::query("insert into initiative_links (id, initiative_id, label, url, added_by, added_at) values ($1, $2, $3, $4, $5, $6)")
        .bind(&link_id)
        .bind(id)
        .bind(new.label.as_str())
        .bind(new.url.as_str())
        .bind(actor)
        .bind(m.now.0)
        .execute(&mut *m.tx)
        .await?;
    let change = ChangeRecord { field: "link", from: None, to: Some(new.label.as_str()), reason: "" };
    record_change(m, viewer, id, change).await?;
    let detail = serde_json::json!({ "link": new.label, "url": new.url.as_str() });
    m.audit(Subject { kind: "initiative", id }, &detail).await?;
    Ok(link_id)
}

/// Removes a link from the page; the record keeps that it was there. Gives the id of its initiative.
pub async fn remove_link(m: &mut Mutation, viewer: &Viewer, link_id: &str) -> Result<String, AppError> {
    let found: Option<(String, String, Option<i64>)> =
        sqlx::query_as("select initiative_id, label, removed_at from initiative_links where id = $1")
            .bind(link_id)
            .fetch_optional(&mut *m.tx)
            .await?;
    let (id, label, removed_at) = found.ok_or(AppError::NotFound)?;
    standing_to_change(m, viewer, &id, Operation::EditInitiative, None).await?;
    if removed_at.is_some() {
        return Ok(id);
    }
    sqlx::query("update initiative_links set removed_at = $2 where id = $1")
        .bind(link_id)
        .bind(m.now.0)
        .execute(&mut *m.tx)
        .await?;
    let change = ChangeRecord { field: "link", from: Some(&label), to: None, reason: "" };
    record_change(m, viewer, &id, change).await?;
    m.audit(Subject { kind: "initiative", id: &id }, &serde_json::json!({ "link_removed": label })).await?;
    Ok(id)
}
