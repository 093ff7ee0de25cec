//! The browser's door.

use leptos::prelude::*;

use crate::error::AppError;

/// Signs somebody in and leads to the page they wanted.
#[server(prefix = "/api", endpoint = "accounts/sign_in")]
pub async fn sign_in(
    #[server(default)] email: String,
    #[server(default)] password: String,
    #[server(default)] next: String,
) -> Result<(), AppError> {
    use crate::accounts::{attempts, sessions};

    let state = crate::door::state()?;
    let from = attempts::asking();
    let token = super::store::sign_in(&state, &email, password, &from, sessions::presented().as_ref()).await?;
    sessions::hand_out(&state, &token);
    crate::door::go_to(&next);
    Ok(())
}

/// Ends the session of this browser.
#[server(prefix = "/api", endpoint = "accounts/sign_out")]
pub async fn sign_out() -> Result<(), AppError> {
    use crate::accounts::sessions;

    let state = crate::door::state()?;
    if let Some(token) = sessions::presented() {
        sessions::end_session(&state.db, &token).await?;
    }
    sessions::take_back(&state);
    crate::door::go_to("/sign-in");
    Ok(())
}
