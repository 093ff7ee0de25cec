//! Opens a session without a password, where the server was started for the demo and the organisation is the sample.

use super::domain::Guise;
use crate::{
    accounts::sessions::{Token, renew},
    calendar::Moment,
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
    let (now, days_ago) = (state.now(), state.now().plus(-4 * Moment::DAY));
    let token = renew(&mut tx, &person_id, earlier, now).await?;
    // They have been here before, so that there is something new to see.
    sqlx::query("update accounts set previous_visit_at = coalesce(previous_visit_at, $2) where person_id = $1")
        .bind(&person_id)
        .bind(days_ago.0)
        .execute(&mut *tx)
        .await?;
    tx.commit().await?;
    Ok(token)
}
