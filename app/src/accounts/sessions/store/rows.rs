//! Session rows: opened, noted, ended.

use super::super::{
    Token,
    domain::{Limits, PAUSE},
};
use crate::{
    calendar::Moment,
    db::{Db, Tx},
    error::AppError,
};

/// Opens a session for a person who has just proved who they are, and ends the one the browser had before.
pub async fn renew(tx: &mut Tx, person_id: &str, earlier: Option<&Token>, now: Moment) -> Result<Token, AppError> {
    sqlx::query("delete from sessions where token_hash = $1 or expires_at <= $2")
        .bind(earlier.map(Token::hash))
        .bind(now.0)
        .execute(&mut **tx)
        .await?;
    let token = Token::random();
    sqlx::query(
        "insert into sessions (token_hash, person_id, created_at, last_used_at, expires_at) values ($1, $2, $3, $3, $4)",
    )
    .bind(token.hash())
    .bind(person_id)
    .bind(now.0)
    .bind(now.plus(Limits::of(false).whole).0)
    .execute(&mut **tx)
    .await?;
    note_visit(tx, person_id, now).await?;
    Ok(token)
}

/// Opens a session where the browser had none.
pub async fn open_session(tx: &mut Tx, person_id: &str, now: Moment) -> Result<Token, AppError> {
    renew(tx, person_id, None, now).await
}

/// Notes that a session is in use, and its person here.
pub async fn touch(db: &Db, token: &Token, person_id: &str, now: Moment) -> Result<(), AppError> {
    let mut tx = db.begin().await?;
    sqlx::query("update sessions set last_used_at = max(last_used_at, $2) where token_hash = $1")
        .bind(token.hash())
        .bind(now.0)
        .execute(&mut *tx)
        .await?;
    note_visit(&mut tx, person_id, now).await?;
    tx.commit().await?;
    Ok(())
}

/// After a pause the last moment of the visit before is kept: "since your last visit" counts from there.
async fn note_visit(tx: &mut Tx, person_id: &str, now: Moment) -> Result<(), AppError> {
    sqlx::query(
        "update accounts set
            previous_visit_at = case when last_visit_at < $2 - $3 then last_visit_at else previous_visit_at end,
            last_visit_at = $2
         where person_id = $1",
    )
    .bind(person_id)
    .bind(now.0)
    .bind(PAUSE)
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Ends one session.
pub async fn end_session(db: &Db, token: &Token) -> Result<(), AppError> {
    let mut tx = db.begin().await?;
    sqlx::query("delete from sessions where token_hash = $1").bind(token.hash()).execute(&mut *tx).await?;
    tx.commit().await?;
    Ok(())
}

/// Ends every session of a person, within the transaction that gives the reason.
pub async fn end_all(tx: &mut Tx, person_id: &str) -> Result<(), AppError> {
    sqlx::query("delete from sessions where person_id = $1").bind(person_id).execute(&mut **tx).await?;
    Ok(())
}

/// Ends every session of a person but the one they are using.
pub async fn end_others(tx: &mut Tx, person_id: &str, used: Option<&Token>) -> Result<(), AppError> {
    sqlx::query("delete from sessions where person_id = $1 and token_hash is not $2")
        .bind(person_id)
        .bind(used.map(Token::hash))
        .execute(&mut **tx)
        .await?;
    Ok(())
}
