//! The steps by which a person becomes a member. Each is part of a larger change and runs in its transaction.

use crate::{
    accounts::domain::{Email, PersonName},
    audit::{Mutation, Subject},
    db::new_id,
    error::AppError,
    viewer::{Grant, Operation, Place, Viewer},
};

fn may_manage(viewer: &Viewer) -> Result<(), AppError> {
    if viewer.may(Operation::ManageMembers, Place::ORGANISATION) { Ok(()) } else { Err(AppError::NotFound) }
}

/// The person of an e-mail address; whoever is not known yet is added under the name.
pub async fn add_person(
    viewer: &Viewer,
    mutation: &mut Mutation,
    name: &PersonName,
    email: &Email,
) -> Result<String, AppError> {
    may_manage(viewer)?;
    let known: Option<String> = sqlx::query_scalar("select id from people where email = $1")
        .bind(email.as_str())
        .fetch_optional(&mut *mutation.tx)
        .await?;
    if let Some(id) = known {
        return Ok(id);
    }
    let id = new_id();
    sqlx::query("insert into people (id, name, email, created_at) values ($1, $2, $3, $4)")
        .bind(&id)
        .bind(name.as_str())
        .bind(email.as_str())
        .bind(mutation.now.0)
        .execute(&mut *mutation.tx)
        .await?;
    Ok(id)
}

/// Lets a person sign in, once they have a password. False when they had an account before.
pub async fn add_account(viewer: &Viewer, mutation: &mut Mutation, person_id: &str) -> Result<bool, AppError> {
    may_manage(viewer)?;
    let row =
        sqlx::query("insert into accounts (person_id, created_at) values ($1, $2) on conflict (person_id) do nothing")
            .bind(person_id)
            .bind(mutation.now.0)
            .execute(&mut *mutation.tx)
            .await?;
    Ok(row.rows_affected() > 0)
}

/// Gives a person a role within a scope; a role they hold already is not given twice.
pub async fn grant(viewer: &Viewer, mutation: &mut Mutation, person_id: &str, grant: &Grant) -> Result<(), AppError> {
    may_manage(viewer)?;
    let (kind, id) = (grant.scope.kind(), grant.scope.id());
    let row = sqlx::query(
        "insert into role_grants (id, person_id, role, scope_kind, scope_id, granted_by, granted_at)
         select $1, $2, $3, $4, $5, $6, $7 where not exists (
             select 1 from role_grants where person_id = $2 and role = $3 and scope_kind = $4 and scope_id is $5
             and revoked_at is null)",
    )
    .bind(new_id())
    .bind(person_id)
    .bind(grant.role.as_str())
    .bind(kind)
    .bind(id)
    .bind(mutation.actor_id().map(str::to_owned))
    .bind(mutation.now.0)
    .execute(&mut *mutation.tx)
    .await?;
    if row.rows_affected() == 0 {
        return Ok(());
    }
    let detail = serde_json::json!({ "granted": grant.role, "scope": kind, "of": id });
    mutation.audit(Subject { kind: "person", id: person_id }, &detail).await
}
