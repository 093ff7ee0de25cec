//! The browser's door.

use leptos::{prelude::*, server_fn::codec::GetUrl};

use super::SetUpForm;
use crate::{error::AppError, packing::Packs};

/// The time zones to choose from, for whoever holds the token. For anybody else there is nothing here.
#[server(prefix = "/api", endpoint = "accounts/may_set_up", input = GetUrl, output = Packs)]
pub async fn may_set_up(#[server(default)] token: String) -> Result<Vec<String>, AppError> {
    let state = crate::door::state()?;
    super::store::check_token(&state.db, &crate::accounts::sessions::Token::presented(&token)).await?;
    Ok(crate::state::Zone::names())
}

/// Founds the organisation and signs its owner in.
#[server(prefix = "/api", endpoint = "accounts/set_up")]
pub async fn set_up(
    #[server(default)] token: String,
    #[server(flatten)]
    #[server(default)]
    form: SetUpForm,
) -> Result<(), AppError> {
    use crate::accounts::sessions::{self, Token};

    let state = crate::door::state()?;
    let session = super::store::set_up(&state, &Token::presented(&token), form).await?;
    sessions::hand_out(&state, &session);
    crate::door::go_to("/");
    Ok(())
}
