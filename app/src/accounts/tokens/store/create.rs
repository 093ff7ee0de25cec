//! A token is made, by its person or on the command line.

use crate::{
    accounts::{
        sessions::Token,
        tokens::domain::{Access, NewToken, TokenName},
    },
    audit::{Begin, Mutation, Subject},
    calendar::Moment,
    db::{Db, internal, new_id},
    error::AppError,
    viewer::{Operation, Place, Viewer},
};

/// The most tokens that somebody has at a time.
const MOST: i64 = 50;

/// A token that acts for whoever asks. A repeated request makes none, and the secret is not given again.
pub async fn make(
    db: &Db,
    viewer: &Viewer,
    now: Moment,
    key: Option<&str>,
    new: &NewToken,
) -> Result<Option<Token>, AppError> {
    let person_id = viewer.person_id.as_deref().ok_or(AppError::NotFound)?;
    let Begin::New(mut m) = Mutation::begin::<()>(db, viewer, now, "create_token", key).await? else {
        return Ok(None);
    };
    let held: i64 = sqlx::query_scalar(
        "select count(*) from api_tokens where person_id = $1 and revoked_at is null and (expires_at is null or expires_at > $2)",
    )
    .bind(person_id)
    .bind(now.0)
    .fetch_one(&mut *m.tx)
    .await?;
    if held >= MOST {
        return Err(AppError::invalid(
            "name",
            format!("You have {MOST} tokens. Revoke one that nothing uses any more."),
        ));
    }
    let token = insert(&mut m, viewer, person_id, new).await?;
    m.commit(&()).await?;
    Ok(Some(token))
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
    let name = TokenName::parse("command line").map_err(|e| internal(&e))?;
    let token = insert(&mut m, viewer, &person_id, &NewToken { name, access: Access::Write, expires: None }).await?;
    m.commit(&()).await?;
    Ok(token)
}

async fn insert(m: &mut Mutation, _viewer: &Viewer, person_id: &str, new: &NewToken) -> Result<Token, AppError> {
    let (id, token) = (new_id(), Token::random());
    sqlx::query(
        "insert into api_tokens (id, token_hash, person_id, name, access, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(&id)
    .bind(token.hash())
    .bind(person_id)
    .bind(new.name.as_str())
    .bind(new.access.as_str())
    .bind(m.now.0)
    .bind(new.expires.map(|at| at.0))
    .execute(&mut *m.tx)
    .await?;
    let detail = serde_json::json!({ "token": id, "name": new.name, "access": new.access });
    m.audit(Subject { kind: "person", id: person_id }, &detail).await?;
    Ok(token)
}
