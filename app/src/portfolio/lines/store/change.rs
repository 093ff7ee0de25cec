//! A line is edited, archived, restored.

use crate::{
    audit::{Mutation, Subject, conflict},
    error::AppError,
    people::store::person_exists,
    portfolio::lines::{domain::NewLine, store::line_named},
    viewer::{Operation, Place, Viewer},
};

#[derive(sqlx::FromRow)]
struct Before {
    name: String,
    purpose: String,
    owner_id: Option<String>,
    archived_at: Option<i64>,
    version: i64,
}

/// Applies an edit that was begun on a version.
pub async fn edit_line(
    m: &mut Mutation,
    viewer: &Viewer,
    id: &str,
    edit: &NewLine,
    version: i64,
) -> Result<(), AppError> {
    let before = standing(m, viewer, id).await?;
    if before.archived_at.is_some() {
        return Err(AppError::forbidden("This line is archived. Restore it first."));
    }
    let subject = Subject { kind: "line", id };
    if before.version != version {
        let theirs = [("name", before.name.as_str()), ("purpose", before.purpose.as_str())];
        return Err(conflict(m, viewer, subject, before.version, &theirs).await?);
    }
    if line_named(m, viewer, &edit.name).await?.is_some_and(|known| known != id) {
        return Err(AppError::invalid("name", "There is a line of that name already. Choose another name."));
    }
    if edit.owner_id != before.owner_id {
        person_exists(m, viewer, "owner", edit.owner_id.as_deref()).await?;
    }
    sqlx::query("update product_lines set name = $2, purpose = $3, owner_id = $4, version = version + 1 where id = $1")
        .bind(id)
        .bind(edit.name.as_str())
        .bind(edit.purpose.as_str())
        .bind(&edit.owner_id)
        .execute(&mut *m.tx)
        .await?;
    let detail = serde_json::json!({
        "name": { "from": before.name, "to": edit.name },
        "purpose": { "from": before.purpose, "to": edit.purpose },
        "owner": { "from": before.owner_id, "to": edit.owner_id },
    });
    m.audit(subject, &detail).await
}

/// Takes a line without products out of every list; its page and its record stay.
pub async fn archive_line(m: &mut Mutation, viewer: &Viewer, id: &str) -> Result<(), AppError> {
    let before = standing(m, viewer, id).await?;
    let held: i64 = sqlx::query_scalar("select count(*) from products where line_id = $1 and archived_at is null")
        .bind(id)
        .fetch_one(&mut *m.tx)
        .await?;
    if held > 0 {
        let message =
            format!("{held} products are still in this line. Archive them or move them to another line first.");
        return Err(AppError::invalid("archived", message));
    }
    set_archived(m, id, &before, true).await
}

/// Brings it back as it was.
pub async fn restore_line(m: &mut Mutation, viewer: &Viewer, id: &str) -> Result<(), AppError> {
    let before = standing(m, viewer, id).await?;
    set_archived(m, id, &before, false).await
}

async fn set_archived(m: &mut Mutation, id: &str, before: &Before, archived: bool) -> Result<(), AppError> {
    if before.archived_at.is_some() == archived {
        return Ok(());
    }
    sqlx::query("update product_lines set archived_at = $2, version = version + 1 where id = $1")
        .bind(id)
        .bind(archived.then_some(m.now.0))
        .execute(&mut *m.tx)
        .await?;
    m.audit(Subject { kind: "line", id }, &serde_json::json!({ "archived": archived })).await
}

async fn standing(m: &mut Mutation, viewer: &Viewer, id: &str) -> Result<Before, AppError> {
    let place = Place { line: Some(id), ..Place::default() };
    let before: Option<Before> =
        sqlx::query_as("select name, purpose, owner_id, archived_at, version from product_lines where id = $1")
            .bind(id)
            .fetch_optional(&mut *m.tx)
            .await?;
    let before = before.filter(|_| viewer.sees(place)).ok_or(AppError::NotFound)?;
    if viewer.may(Operation::EditLine, place) {
        Ok(before)
    } else {
        Err(AppError::forbidden("You can read this line, but not change it. Ask its chief product officer."))
    }
}
