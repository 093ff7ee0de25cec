//! The organisation's row.

use crate::{db::Db, error::AppError};

/// Whether the database answers.
pub async fn ready(db: &Db) -> Result<(), AppError> {
    sqlx::query_scalar::<_, i64>("select 1").fetch_one(db.read()).await?;
    Ok(())
}
