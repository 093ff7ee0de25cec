//! The browser's door.

use leptos::prelude::*;

use crate::error::AppError;

/// Another password for whoever knows the one before. Every other session ends; this one is renewed.
#[server(prefix = "/api", endpoint = "accounts/change_password")]
pub async fn change_password(
    #[server(default)] current_password: String,
    #[server(default)] new_password: String,
) -> Result<(), AppError> {
    use crate::accounts::{attempts, sessions};

    let asked = crate::door::asked()?;
    let from = attempts::asking();
    let token =
        super::store::change_password(&asked.state, &asked.viewer, current_password, &new_password, &from).await?;
    sessions::hand_out(&asked.state, &token);
    crate::door::go_to("/account?done=password");
    Ok(())
}

/// Lets single keys do something, or nothing; leads back to a page of this workspace.
#[server(prefix = "/api", endpoint = "accounts/single_keys")]
pub async fn switch_single_keys(#[server(default)] on: bool, #[server(default)] next: String) -> Result<(), AppError> {
    let asked = crate::door::asked()?;
    super::store::switch_single_keys(&asked.state, &asked.viewer, on).await?;
    crate::door::go_to(&next);
    Ok(())
}

/// Ends every session of whoever asks, this one too.
#[server(prefix = "/api", endpoint = "accounts/leave_everywhere")]
pub async fn leave_everywhere() -> Result<(), AppError> {
    let asked = crate::door::asked()?;
    super::store::leave_everywhere(&asked.state, &asked.viewer).await?;
    crate::accounts::sessions::take_back(&asked.state);
    crate::door::go_to("/sign-in");
    Ok(())
}
