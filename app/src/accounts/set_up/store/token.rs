//! The one-time token that guards the first run.

use crate::{
    accounts::sessions::Token,
    calendar::Moment,
    db::{Db, Tx},
    error::AppError,
    organisation,
};

/// A fresh token for the log, as long as nobody has set the workspace up. Earlier ones stop working.
pub async fn issue_token(db: &Db, now: Moment) -> Result<Option<Token>, AppError> {
    let unfinished: i64 = sqlx::query_scalar("select count(*) from set_up_tokens").fetch_one(db.read()).await?;
    if unfinished == 0 && organisation::founded(db).await?.is_some() {
        return Ok(None);
    }
    let token = Token::random();
    let mut tx = db.begin().await?;
    sqlx::query("delete from set_up_tokens").execute(&mut *tx).await?;
    sqlx::query("insert into set_up_tokens (token_hash, created_at) values ($1, $2)")
        .bind(token.hash())
        .bind(now.0)
        .execute(&mut *tx)
        .await?;
    tx.commit().await?;
    Ok(Some(token))
}

/// Passes with the token of the log; with any other there is nothing here.
pub async fn check_token(db: &Db, token: &Token) -> Result<(), AppError> {
    let known: Option<i64> = sqlx::query_scalar("select 1 from set_up_tokens where token_hash = $1")
        .bind(token.hash())
        .fetch_optional(db.read())
        .await?;
    known.map(|_| ()).ok_or(AppError::NotFound)
}

/// Uses the token up, within the transaction that founds the organisation.
pub async fn spend(tx: &mut Tx, token: &Token) -> Result<(), AppError> {
    let spent =
        sqlx::query("delete from set_up_tokens where token_hash = $1").bind(token.hash()).execute(&mut **tx).await?;
    if spent.rows_affected() == 1 { Ok(()) } else { Err(AppError::NotFound) }
}
