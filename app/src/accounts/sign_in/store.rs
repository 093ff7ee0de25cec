//! Proves who somebody is and opens their session.

use crate::{
    accounts::{
        attempts::{self, Address},
        passwords,
        sessions::{Token, renew},
    },
    audit::{Begin, Mutation, Subject},
    error::AppError,
    state::AppState,
    viewer::Viewer,
};

/// The one answer to everything that does not match: it does not tell whether an account exists.
fn mismatch() -> AppError {
    AppError::invalid("password", "That e-mail and password do not match. Check both and try again.")
}

#[derive(sqlx::FromRow)]
struct Account {
    person_id: String,
    name: String,
    password_hash: Option<String>,
}

/// A session for whoever knows the password of an account that is not disabled.
pub async fn sign_in(
    state: &AppState,
    email: &str,
    password: String,
    from: &Address,
    earlier: Option<&Token>,
) -> Result<Token, AppError> {
    let now = state.now();
    let attempt = attempts::admit(&state.db, email, from, now).await?;
    let account: Option<Account> = sqlx::query_as(
        "select a.person_id, p.name, a.password_hash from accounts a join people p on p.id = a.person_id
         where p.email = $1 and a.disabled_at is null",
    )
    .bind(email.trim().to_lowercase())
    .fetch_optional(state.db.read())
    .await?;
    let hash = account.as_ref().and_then(|account| account.password_hash.clone());
    let matches = passwords::matches(password, hash.clone()).await?;
    let Some(account) = account.filter(|_| matches) else {
        return Err(mismatch());
    };
    let viewer = Viewer { person_id: Some(account.person_id.clone()), name: account.name, grants: Vec::new() };
    let Begin::New(mut mutation) = Mutation::begin::<()>(&state.db, &viewer, now, "sign_in", None).await? else {
        return Err(mismatch());
    };
    let unchanged: Option<i64> = sqlx::query_scalar(
        "select 1 from accounts where person_id = $1 and disabled_at is null and password_hash = $2",
    )
    .bind(&account.person_id)
    .bind(hash)
    .fetch_optional(&mut *mutation.tx)
    .await?;
    if unchanged.is_none() {
        return Err(mismatch());
    }
    attempts::forgive(&mut mutation.tx, &attempt).await?;
    let token = renew(&mut mutation.tx, &account.person_id, earlier, now).await?;
    mutation.audit(Subject { kind: "person", id: &account.person_id }, &serde_json::json!({})).await?;
    mutation.commit(&()).await?;
    Ok(token)
}
