//! The browser's door.

use leptos::prelude::*;

use crate::error::AppError;

/// Signs a visitor of the sample organisation in as one of its people.
#[server(prefix = "/api", endpoint = "accounts/look_around")]
pub async fn look_around(#[server(default)] role: String, #[server(default)] next: String) -> Result<(), AppError> {
    use crate::accounts::sessions;

    let state = crate::door::state()?;
    let guise = super::domain::guise(&role)
        .ok_or_else(|| AppError::invalid("role", "Choose one of the people on the page."))?;
    let token = super::store::look_around(&state, guise, sessions::presented().as_ref()).await?;
    sessions::hand_out(&state, &token);
    crate::door::go_to(&next);
    Ok(())
}
