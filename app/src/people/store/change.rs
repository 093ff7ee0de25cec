//! Somebody's entry is edited, archived, restored.

use super::read::may_see;
use crate::{
    audit::{Mutation, Subject, conflict},
    error::AppError,
    people::domain::NewPerson,
    viewer::{Operation, Place, Viewer},
};

#[derive(sqlx::FromRow)]
struct Before {
    name: String,
    email: Option<String>,
    title: String,
    archived_at: Option<i64>,
    version: i64,
}

/// Applies an edit that was begun on a version. Whoever signs in needs an address to sign in with.
pub async fn edit_person(
    m: &mut Mutation,
    viewer: &Viewer,
    id: &str,
    edit: &NewPerson,
    version: i64,
) -> Result<(), AppError> {
    let before = standing(m, viewer, id).await?;
    let subject = Subject { kind: "person", id };
    let email = edit.email.as_ref().map(|email| email.as_str().to_owned());
    if before.version != version {
        let theirs = [
            ("name", before.name.as_str()),
            ("email", before.email.as_deref().unwrap_or("none")),
            ("title", before.title.as_str()),
        ];
        return Err(conflict(m, viewer, subject, before.version, &theirs).await?);
    }
    if email != before.email {
        address_is_free(m, viewer, id, email.as_deref()).await?;
    }
    sqlx::query("update people set name = $2, email = $3, title = $4, version = version + 1 where id = $1")
        .bind(id)
        .bind(edit.name.as_str())
        .bind(&email)
        .bind(edit.title.as_str())
        .execute(&mut *m.tx)
        .await?;
    let detail = serde_json::json!({
        "name": { "from": before.name, "to": edit.name },
        "email": { "from": before.email, "to": email },
        "title": { "from": before.title, "to": edit.title },
    });
    m.audit(subject, &detail).await
}

async fn address_is_free(m: &mut Mutation, _viewer: &Viewer, id: &str, email: Option<&str>) -> Result<(), AppError> {
    let taken: Option<i64> = sqlx::query_scalar("select 1 from people where email = $1 and id <> $2")
        .bind(email)
        .bind(id)
        .fetch_optional(&mut *m.tx)
        .await?;
    if taken.is_some() {
        return Err(AppError::invalid("email", "Somebody has that address already. Look them up under people."));
    }
    let signs_in: Option<i64> =
        sqlx::query_scalar("select 1 from accounts where person_id = $1").bind(id).fetch_optional(&mut *m.tx).await?;
    if signs_in.is_some() && email.is_none() {
        return Err(AppError::invalid("email", "They sign in with this address. Give them another one, not none."));
    }
    Ok(())
}

/// Takes somebody who leads nothing open out of the lists; what they did stays theirs.
pub async fn archive_person(m: &mut Mutation, viewer: &Viewer, id: &str) -> Result<(), AppError> {
    let before = standing(m, viewer, id).await?;
    let open: i64 = sqlx::query_scalar(
        "select count(*) from initiatives where lead_id = $1 and archived_at is null and stage not in ('done', 'cancelled')",
    )
    .bind(id)
    .fetch_one(&mut *m.tx)
    .await?;
    if open > 0 {
        let message = format!("They still lead {open} open initiatives. Name another lead first.");
        return Err(AppError::invalid("archived", message));
    }
    set_archived(m, id, &before, true).await
}

/// Brings them back as they were.
pub async fn restore_person(m: &mut Mutation, viewer: &Viewer, id: &str) -> Result<(), AppError> {
    let before = standing(m, viewer, id).await?;
    set_archived(m, id, &before, false).await
}

async fn set_archived(m: &mut Mutation, id: &str, before: &Before, archived: bool) -> Result<(), AppError> {
    if before.archived_at.is_some() == archived {
        return Ok(());
    }
    sqlx::query("update people set archived_at = $2, version = version + 1 where id = $1")
        .bind(id)
        .bind(archived.then_some(m.now.0))
        .execute(&mut *m.tx)
        .await?;
    m.audit(Subject { kind: "person", id }, &serde_json::json!({ "archived": archived })).await
}

async fn standing(m: &mut Mutation, viewer: &Viewer, id: &str) -> Result<Before, AppError> {
    if !may_see(&mut *m.tx, viewer, id).await? {
        return Err(AppError::NotFound);
    }
    if !viewer.may(Operation::EditPerson, Place::ORGANISATION) {
        return Err(AppError::forbidden("People are changed by the chief product officer or an administrator."));
    }
    let before = sqlx::query_as("select name, email, title, archived_at, version from people where id = $1");
    before.bind(id).fetch_optional(&mut *m.tx).await?.ok_or(AppError::NotFound)
}
