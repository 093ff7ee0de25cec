//! A token ends.

use crate::{
    audit::{Mutation, Subject},
    error::AppError,
    viewer::{Operation, Place, Viewer},
};

/// Ends a token: one's own, or anybody's for those who manage members. Others do not exist. Ending it twice is no fault.
pub async fn revoke(m: &mut Mutation, viewer: &Viewer, id: &str) -> Result<(), AppError> {
    let held: Option<(String, Option<i64>)> =
        sqlx::query_as("select person_id, revoked_at from api_tokens where id = $1")
            .bind(id)
            .fetch_optional(&mut *m.tx)
            .await?;
    let (person_id, revoked_at) = held
        .filter(|(person_id, _)| {
            viewer.person_id.as_ref() == Some(person_id) || viewer.may(Operation::ManageMembers, Place::ORGANISATION)
        })
        .ok_or(AppError::NotFound)?;
    if revoked_at.is_some() {
        return Ok(());
    }
    sqlx::query("update api_tokens set revoked_at = $2 where id = $1")
        .bind(id)
        .bind(m.now.0)
        .execute(&mut *m.tx)
        .await?;
    m.audit(Subject { kind: "person", id: &person_id }, &serde_json::json!({ "token": id })).await
}

/// Ends every token of a person, within the transaction that gives the reason.
pub async fn revoke_all(m: &mut Mutation, _viewer: &Viewer, person_id: &str) -> Result<(), AppError> {
    sqlx::query("update api_tokens set revoked_at = $2 where person_id = $1 and revoked_at is null")
        .bind(person_id)
        .bind(m.now.0)
        .execute(&mut *m.tx)
        .await?;
    Ok(())
}
