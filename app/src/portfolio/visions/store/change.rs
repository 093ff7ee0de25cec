//! A statement is edited, archived, restored.

use crate::{
    audit::{Mutation, Subject, conflict},
    error::AppError,
    portfolio::visions::domain::NewVision,
    viewer::{Operation, Place, Viewer},
};

/// What writing needs to know of a statement.
#[derive(sqlx::FromRow)]
pub(super) struct Standing {
    pub name: String,
    pub statement: String,
    pub product_id: String,
    pub line_id: String,
    pub promoted_to: Option<String>,
    pub archived_at: Option<i64>,
    pub version: i64,
}

/// Reads it for a change that takes an operation on its product.
pub(super) async fn standing(
    m: &mut Mutation,
    viewer: &Viewer,
    id: &str,
    operation: Operation,
) -> Result<Standing, AppError> {
    let found: Option<Standing> = sqlx::query_as(
        "select v.name, v.statement, v.product_id, p.line_id, v.promoted_to, v.archived_at, v.version
         from vision_statements v join products p on p.id = v.product_id where v.id = $1",
    )
    .bind(id)
    .fetch_optional(&mut *m.tx)
    .await?;
    let found = found.ok_or(AppError::NotFound)?;
    let place = Place { line: Some(&found.line_id), product: Some(&found.product_id), team: None };
    if !viewer.sees(place) {
        return Err(AppError::NotFound);
    }
    if !viewer.may(operation, place) {
        return Err(AppError::forbidden("Vision statements are changed by the lead of the product."));
    }
    Ok(found)
}

/// Applies an edit that was begun on a version. What has been promoted is an initiative now and stays as it was.
pub async fn edit_vision(
    m: &mut Mutation,
    viewer: &Viewer,
    id: &str,
    edit: &NewVision,
    version: i64,
) -> Result<(), AppError> {
    let before = standing(m, viewer, id, Operation::EditProduct).await?;
    if before.promoted_to.is_some() {
        return Err(AppError::forbidden("This statement has become an initiative. Change the initiative instead."));
    }
    if before.archived_at.is_some() {
        return Err(AppError::forbidden("This statement is archived. Restore it first."));
    }
    let subject = Subject { kind: "vision", id };
    if before.version != version {
        let theirs = [("name", before.name.as_str()), ("statement", before.statement.as_str())];
        return Err(conflict(m, viewer, subject, before.version, &theirs).await?);
    }
    sqlx::query("update vision_statements set name = $2, statement = $3, version = version + 1 where id = $1")
        .bind(id)
        .bind(edit.name.as_str())
        .bind(edit.statement.as_str())
        .execute(&mut *m.tx)
        .await?;
    let detail = serde_json::json!({
        "name": { "from": before.name, "to": edit.name },
        "statement": { "from": before.statement, "to": edit.statement },
    });
    m.audit(subject, &detail).await
}

/// Takes a statement out of the lists; it stays on record.
pub async fn archive_vision(m: &mut Mutation, viewer: &Viewer, id: &str) -> Result<(), AppError> {
    set_archived(m, viewer, id, true).await
}

/// Brings it back as it was.
pub async fn restore_vision(m: &mut Mutation, viewer: &Viewer, id: &str) -> Result<(), AppError> {
    set_archived(m, viewer, id, false).await
}

async fn set_archived(m: &mut Mutation, viewer: &Viewer, id: &str, archived: bool) -> Result<(), AppError> {
    let before = standing(m, viewer, id, Operation::EditProduct).await?;
    if before.archived_at.is_some() == archived {
        return Ok(());
    }
    sqlx::query("update vision_statements set archived_at = $2, version = version + 1 where id = $1")
        .bind(id)
        .bind(archived.then_some(m.now.0))
        .execute(&mut *m.tx)
        .await?;
    m.audit(Subject { kind: "vision", id }, &serde_json::json!({ "archived": archived })).await
}
