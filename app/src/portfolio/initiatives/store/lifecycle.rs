//! Archived and restored; nothing is ever deleted by a user.

use crate::{
    audit::{Mutation, Subject},
    error::AppError,
    portfolio::{
        domain::Reason,
        initiatives::store::{
            changes::{ChangeRecord, record_change},
            place::standing_to_change,
        },
    },
    viewer::{Operation, Viewer},
};

/// Takes an initiative out of every list; its history stays.
pub async fn archive(m: &mut Mutation, viewer: &Viewer, id: &str) -> Result<(), AppError> {
    set_archived(m, viewer, id, true).await
}

/// Brings it back as it was.
pub async fn restore(m: &mut Mutation, viewer: &Viewer, id: &str) -> Result<(), AppError> {
    set_archived(m, viewer, id, false).await
}

async fn set_archived(m: &mut Mutation, viewer: &Viewer, id: &str, archived: bool) -> Result<(), AppError> {
    let standing = standing_to_change(m, viewer, id, Operation::ArchiveInitiative, None).await?;
    if standing.archived_at.is_some() == archived {
        return Ok(());
    }
    sqlx::query("update initiatives set archived_at = $2, version = version + 1 where id = $1")
        .bind(id)
        .bind(archived.then_some(m.now.0))
        .execute(&mut *m.tx)
        .await?;
    let word = |archived: bool| Some(if archived { "yes" } else { "no" });
    let change = ChangeRecord { field: "archived", from: word(!archived), to: word(archived), reason: "" };
    record_change(m, viewer, id, change).await?;
    m.audit(Subject { kind: "initiative", id }, &serde_json::json!({ "archived": archived })).await
}

/// Archives what came in by mistake, and lets go of its source's id, so that the source can bring it again.
pub async fn withdraw(m: &mut Mutation, viewer: &Viewer, id: &str, reason: &Reason) -> Result<(), AppError> {
    standing_to_change(m, viewer, id, Operation::ArchiveInitiative, None).await?;
    let source: Option<String> =
        sqlx::query_scalar("select source_id from initiatives where id = $1").bind(id).fetch_one(&mut *m.tx).await?;
    sqlx::query(
        "update initiatives set archived_at = coalesce(archived_at, $2), source_id = null, version = version + 1
         where id = $1",
    )
    .bind(id)
    .bind(m.now.0)
    .execute(&mut *m.tx)
    .await?;
    let reason = reason.as_str();
    record_change(m, viewer, id, ChangeRecord { field: "archived", from: Some("no"), to: Some("yes"), reason }).await?;
    if source.is_some() {
        let change = ChangeRecord { field: "source_id", from: source.as_deref(), to: None, reason };
        record_change(m, viewer, id, change).await?;
    }
    m.audit(Subject { kind: "initiative", id }, &serde_json::json!({ "archived": true, "source_id": source })).await
}
