//! The steps by which a person becomes a member. Each is part of a larger change and runs in its transaction.

use super::may_manage;
use crate::{
    audit::{Mutation, Subject},
    db::{new_id, strange_row},
    error::AppError,
    people::{
        domain::{Email, NewPerson, PersonName, Title},
        store::{create_person, edit_person},
    },
    viewer::{Grant, Viewer},
};

/// The person of an e-mail address; whoever is not known yet is added under the name.
pub async fn person_of(
    m: &mut Mutation,
    viewer: &Viewer,
    name: &PersonName,
    email: &Email,
) -> Result<String, AppError> {
    may_manage(viewer)?;
    let known: Option<String> = sqlx::query_scalar("select id from people where email = $1")
        .bind(email.as_str())
        .fetch_optional(&mut *m.tx)
        .await?;
    if let Some(id) = known {
        return Ok(id);
    }
    // Whoever came with an import is known by name alone.
    let nameless: Vec<(String, String, i64)> = sqlx::query_as(
        "select id, title, version from people where name = $1 and email is null and archived_at is null limit 2",
    )
    .bind(name.as_str())
    .fetch_all(&mut *m.tx)
    .await?;
    if let [(id, title, version)] = nameless.as_slice() {
        let title = Title::parse(title).map_err(|e| strange_row("people", e))?;
        let edit = NewPerson { name: name.clone(), email: Some(email.clone()), title };
        edit_person(m, viewer, id, &edit, *version).await?;
        return Ok(id.clone());
    }
    let new = NewPerson { name: name.clone(), email: Some(email.clone()), title: Title::default() };
    create_person(m, viewer, &new).await
}

/// Lets a person sign in, once they have a password. False when they had an account before.
pub async fn add_account(m: &mut Mutation, viewer: &Viewer, person_id: &str) -> Result<bool, AppError> {
    may_manage(viewer)?;
    let row =
        sqlx::query("insert into accounts (person_id, created_at) values ($1, $2) on conflict (person_id) do nothing")
            .bind(person_id)
            .bind(m.now.0)
            .execute(&mut *m.tx)
            .await?;
    Ok(row.rows_affected() > 0)
}

/// Gives a person a role within a scope; a role they hold already is not given twice.
pub async fn grant(m: &mut Mutation, viewer: &Viewer, person_id: &str, grant: &Grant) -> Result<(), AppError> {
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
    .bind(m.actor_id().map(str::to_owned))
    .bind(m.now.0)
    .execute(&mut *m.tx)
    .await?;
    if row.rows_affected() == 0 {
        return Ok(());
    }
    let detail = serde_json::json!({ "granted": grant.role, "scope": kind, "of": id });
    m.audit(Subject { kind: "person", id: person_id }, &detail).await
}
