//! Roles given and taken, accounts disabled and enabled. Somebody always remains who can let others in.

use super::{grant, may_manage};
use crate::{
    accounts::{sessions::end_all, tokens},
    audit::{Begin, Mutation, Subject},
    calendar::Moment,
    db::Db,
    error::AppError,
    viewer::{Grant, Viewer},
};

/// Refuses a change after which nobody could manage members: the last administrator cannot leave.
async fn somebody_remains(m: &mut Mutation) -> Result<(), AppError> {
    let left: i64 = sqlx::query_scalar(
        "select count(*) from role_grants g
         join accounts a on a.person_id = g.person_id and a.disabled_at is null and a.password_hash is not null
         where g.role = 'admin' and g.scope_kind = 'organisation' and g.revoked_at is null",
    )
    .fetch_one(&mut *m.tx)
    .await?;
    if left > 0 {
        return Ok(());
    }
    Err(AppError::forbidden("They are the last administrator. Make somebody else one first."))
}

/// Whether a person can manage members now, so that losing them has to be looked at.
async fn is_admin(m: &mut Mutation, person_id: &str) -> Result<bool, AppError> {
    Ok(sqlx::query_scalar(
        "select count(*) > 0 from role_grants
         where person_id = $1 and role = 'admin' and scope_kind = 'organisation' and revoked_at is null",
    )
    .bind(person_id)
    .fetch_one(&mut *m.tx)
    .await?)
}

/// Gives a member a further role.
pub async fn give_role(
    db: &Db,
    viewer: &Viewer,
    now: Moment,
    key: Option<&str>,
    person_id: &str,
    given: &Grant,
) -> Result<(), AppError> {
    may_manage(viewer)?;
    let Begin::New(mut m) = Mutation::begin::<()>(db, viewer, now, "give_role", key).await? else { return Ok(()) };
    let member: Option<i64> = sqlx::query_scalar("select 1 from accounts where person_id = $1")
        .bind(person_id)
        .fetch_optional(&mut *m.tx)
        .await?;
    member.ok_or(AppError::NotFound)?;
    grant(&mut m, viewer, person_id, given).await?;
    m.commit(&()).await
}

/// Takes a role from whoever holds it.
pub async fn revoke(db: &Db, viewer: &Viewer, now: Moment, key: Option<&str>, grant_id: &str) -> Result<(), AppError> {
    may_manage(viewer)?;
    let Begin::New(mut m) = Mutation::begin::<()>(db, viewer, now, "revoke_role", key).await? else { return Ok(()) };
    let held: Option<(String, String)> =
        sqlx::query_as("select person_id, role from role_grants where id = $1 and revoked_at is null")
            .bind(grant_id)
            .fetch_optional(&mut *m.tx)
            .await?;
    let (person_id, role) = held.ok_or(AppError::NotFound)?;
    let was_admin = is_admin(&mut m, &person_id).await?;
    sqlx::query("update role_grants set revoked_at = $2, revoked_by = $3 where id = $1")
        .bind(grant_id)
        .bind(m.now.0)
        .bind(m.actor_id().map(str::to_owned))
        .execute(&mut *m.tx)
        .await?;
    if was_admin {
        somebody_remains(&mut m).await?;
    }
    m.audit(Subject { kind: "person", id: &person_id }, &serde_json::json!({ "revoked": role })).await?;
    m.commit(&()).await
}

/// Keeps somebody out from this moment on: sessions and tokens end. What they did stays theirs.
pub async fn disable(
    db: &Db,
    viewer: &Viewer,
    now: Moment,
    key: Option<&str>,
    person_id: &str,
) -> Result<(), AppError> {
    may_manage(viewer)?;
    let Begin::New(mut m) = Mutation::begin::<()>(db, viewer, now, "disable_account", key).await? else {
        return Ok(());
    };
    let admin = is_admin(&mut m, person_id).await?;
    set_disabled(&mut m, person_id, true).await?;
    if admin {
        somebody_remains(&mut m).await?;
    }
    end_all(&mut m.tx, person_id).await?;
    tokens::revoke_all(&mut m, viewer, person_id).await?;
    m.commit(&()).await
}

/// Lets somebody in again, with the password they had.
pub async fn enable(db: &Db, viewer: &Viewer, now: Moment, key: Option<&str>, person_id: &str) -> Result<(), AppError> {
    may_manage(viewer)?;
    let Begin::New(mut m) = Mutation::begin::<()>(db, viewer, now, "enable_account", key).await? else {
        return Ok(());
    };
    set_disabled(&mut m, person_id, false).await?;
    m.commit(&()).await
}

async fn set_disabled(m: &mut Mutation, person_id: &str, disabled: bool) -> Result<(), AppError> {
    let row = sqlx::query(
        "update accounts set disabled_at = case when $2 then coalesce(disabled_at, $3) end, version = version + 1
         where person_id = $1",
    )
    .bind(person_id)
    .bind(disabled)
    .bind(m.now.0)
    .execute(&mut *m.tx)
    .await?;
    if row.rows_affected() == 0 {
        return Err(AppError::NotFound);
    }
    m.audit(Subject { kind: "person", id: person_id }, &serde_json::json!({ "disabled": disabled })).await
}
