//! Token rows. Only the hash is kept; the token is shown once.

use crate::{
    accounts::sessions::{Token, grants},
    audit::{Begin, Mutation, Subject},
    calendar::Moment,
    db::{Db, new_id},
    error::AppError,
    viewer::{Operation, Place, Viewer},
};

/// Who a program acts for. Nobody when the token was revoked, has run out, or its person may not come in any more.
pub async fn bearer(db: &Db, token: &Token, now: Moment) -> Result<Option<Viewer>, AppError> {
    let row: Option<(String, String, Option<String>)> = sqlx::query_as(
        "select p.id, p.name,
            (select string_agg(g.role || ' ' || g.scope_kind || ' ' || coalesce(g.scope_id, ''), ',')
             from role_grants g where g.person_id = p.id and g.revoked_at is null)
         from api_tokens t
         join accounts a on a.person_id = t.person_id and a.disabled_at is null
         join people p on p.id = a.person_id
         where t.token_hash = $1 and t.revoked_at is null and (t.expires_at is null or t.expires_at > $2)",
    )
    .bind(token.hash())
    .bind(now.0)
    .fetch_optional(db.read())
    .await?;
    row.map(|(id, name, held)| {
        Ok(Viewer { person_id: Some(id), name, grants: grants(held.as_deref().unwrap_or_default())? })
    })
    .transpose()
}

/// A token for a program that acts for the person of an e-mail address.
pub async fn create_token(db: &Db, viewer: &Viewer, email: &str, now: Moment) -> Result<Token, AppError> {
    if !viewer.may(Operation::ManageMembers, Place::ORGANISATION) {
        return Err(AppError::NotFound);
    }
    let Begin::New(mut m) = Mutation::begin::<()>(db, viewer, now, "create_token", None).await? else {
        return Err(AppError::NotFound);
    };
    let person_id: Option<String> = sqlx::query_scalar(
        "select p.id from people p join accounts a on a.person_id = p.id and a.disabled_at is null where p.email = $1",
    )
    .bind(email.trim().to_lowercase())
    .fetch_optional(&mut *m.tx)
    .await?;
    let person_id =
        person_id.ok_or_else(|| AppError::invalid("user", format!("Nobody signs in with the address {email}.")))?;
    let (id, token) = (new_id(), Token::random());
    sqlx::query("insert into api_tokens (id, token_hash, person_id, name, created_at) values ($1, $2, $3, $4, $5)")
        .bind(&id)
        .bind(token.hash())
        .bind(&person_id)
        .bind("command line")
        .bind(now.0)
        .execute(&mut *m.tx)
        .await?;
    m.audit(Subject { kind: "person", id: &person_id }, &serde_json::json!({ "token": id })).await?;
    m.commit(&()).await?;
    Ok(token)
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
