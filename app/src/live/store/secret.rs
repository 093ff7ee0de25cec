//! The secret of the stream: one for the workspace, made when it is first needed.

use crate::{
    calendar::Moment,
    db::{Db, strange_row},
    error::AppError,
    live::seal::Seal,
};

/// What seals places in the stream.
pub async fn seal(db: &Db, now: Moment) -> Result<Seal, AppError> {
    let known: Option<String> = sqlx::query_scalar("select secret from live_secret").fetch_optional(db.read()).await?;
    let secret = if let Some(secret) = known {
        secret
    } else {
        let mut tx = db.begin().await?;
        // Another node may have been faster; theirs holds.
        sqlx::query("insert into live_secret (id, secret, made_at) values ('live', $1, $2) on conflict do nothing")
            .bind(Seal::secret())
            .bind(now.0)
            .execute(&mut *tx)
            .await?;
        let secret = sqlx::query_scalar("select secret from live_secret").fetch_one(&mut *tx).await?;
        tx.commit().await?;
        secret
    };
    Seal::of(&secret).ok_or_else(|| strange_row("live_secret", "not a secret"))
}
