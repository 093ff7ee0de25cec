//! A team is edited, archived, restored.

use super::team_named;
use crate::{
    audit::{Mutation, Subject, conflict},
    error::AppError,
    teams::domain::NewTeam,
    viewer::{Operation, Place, Viewer},
};

/// What writing needs to know of a team.
#[derive(sqlx::FromRow)]
pub(super) struct Standing {
    pub name: String,
    pub purpose: String,
    pub archived_at: Option<i64>,
    pub version: i64,
}

/// Reads it for a change; what the viewer may not see does not exist.
pub(super) async fn standing(m: &mut Mutation, viewer: &Viewer, id: &str) -> Result<Standing, AppError> {
    let place = Place { team: Some(id), ..Place::default() };
    let found: Option<Standing> = sqlx::query_as("select name, purpose, archived_at, version from teams where id = $1")
        .bind(id)
        .fetch_optional(&mut *m.tx)
        .await?;
    let found = found.filter(|_| viewer.sees(place)).ok_or(AppError::NotFound)?;
    if viewer.may(Operation::EditTeam, place) {
        Ok(found)
    } else {
        Err(AppError::forbidden("You can read this team, but not change it. Ask its lead."))
    }
}

/// Applies an edit that was begun on a version.
pub async fn edit_team(
    m: &mut Mutation,
    viewer: &Viewer,
    id: &str,
    edit: &NewTeam,
    version: i64,
) -> Result<(), AppError> {
    let before = standing(m, viewer, id).await?;
    if before.archived_at.is_some() {
        return Err(AppError::forbidden("This team is archived. Restore it first."));
    }
    let subject = Subject { kind: "team", id };
    if before.version != version {
        let theirs = [("name", before.name.as_str()), ("purpose", before.purpose.as_str())];
        return Err(conflict(m, viewer, subject, before.version, &theirs).await?);
    }
    if team_named(m, viewer, &edit.name).await?.is_some_and(|known| known != id) {
        return Err(AppError::invalid("name", "There is a team of that name already. Choose another name."));
    }
    sqlx::query("update teams set name = $2, purpose = $3, version = version + 1 where id = $1")
        .bind(id)
        .bind(edit.name.as_str())
        .bind(edit.purpose.as_str())
        .execute(&mut *m.tx)
        .await?;
    let detail = serde_json::json!({
        "name": { "from": before.name, "to": edit.name },
        "purpose": { "from": before.purpose, "to": edit.purpose },
    });
    m.audit(subject, &detail).await
}

/// Takes a team that carries nothing open out of every list; its page and its record stay.
pub async fn archive_team(m: &mut Mutation, viewer: &Viewer, id: &str) -> Result<(), AppError> {
    let before = standing(m, viewer, id).await?;
    let open: i64 = sqlx::query_scalar(
        "select count(*) from initiatives where team_id = $1 and archived_at is null and stage not in ('done', 'cancelled')",
    )
    .bind(id)
    .fetch_one(&mut *m.tx)
    .await?;
    if open > 0 {
        let message = format!("This team still carries {open} open initiatives. Give them to another team first.");
        return Err(AppError::invalid("archived", message));
    }
    set_archived(m, id, &before, true).await
}

/// Brings it back as it was.
pub async fn restore_team(m: &mut Mutation, viewer: &Viewer, id: &str) -> Result<(), AppError> {
    let before = standing(m, viewer, id).await?;
    set_archived(m, id, &before, false).await
}

async fn set_archived(m: &mut Mutation, id: &str, before: &Standing, archived: bool) -> Result<(), AppError> {
    if before.archived_at.is_some() == archived {
        return Ok(());
    }
    sqlx::query("update teams set archived_at = $2, version = version + 1 where id = $1")
        .bind(id)
        .bind(archived.then_some(m.now.0))
        .execute(&mut *m.tx)
        .await?;
    m.audit(Subject { kind: "team", id }, &serde_json::json!({ "archived": archived })).await
}
