//! Opens a session without a password, where the server was started for the demo and the organisation is the sample.

use super::domain::Guise;
use crate::{
    accounts::sessions::{Token, renew},
    error::AppError,
    state::AppState,
};

/// A session as one of the sample's people. Anywhere else there is nothing of the kind.
pub async fn look_around(state: &AppState, guise: Guise, earlier: Option<&Token>) -> Result<Token, AppError> {
    if !state.demo {
        return Err(AppError::NotFound);
    }
    let person_id: Option<String> = sqlx::query_scalar(
        "select p.id from people p
         join accounts a on a.person_id = p.id and a.disabled_at is null
         join organisation o on o.demo = 1
         where p.email = $1",
    )
    .bind(guise.email)
    .fetch_optional(state.db.read())
    .await?;
    let person_id = person_id.ok_or(AppError::NotFound)?;
    let mut tx = state.db.begin().await?;
    let token = renew(&mut tx, &person_id, earlier, state.now()).await?;
    tx.commit().await?;
    Ok(token)
}
