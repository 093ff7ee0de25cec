//! The browser's door.

use leptos::{prelude::*, server_fn::codec::GetUrl};

use super::Link;
use crate::{error::AppError, packing::Packs};

/// What a link is for.
#[server(prefix = "/api", endpoint = "accounts/read_link", input = GetUrl, output = Packs)]
pub async fn read_link(#[server(default)] token: String) -> Result<Link, AppError> {
    let state = crate::door::state()?;
    super::store::read_link(&state.db, &crate::accounts::sessions::Token::presented(&token), state.now()).await
}

/// Sets name and password with a link, and signs in.
#[server(prefix = "/api", endpoint = "accounts/accept_link")]
pub async fn accept_link(
    #[server(default)] token: String,
    #[server(default)] name: String,
    #[server(default)] password: String,
) -> Result<(), AppError> {
    use crate::accounts::sessions::{self, Token};

    let state = crate::door::state()?;
    let link = Token::presented(&token);
    let earlier = sessions::presented();
    let session = super::store::accept_link(&state, &link, &name, password, earlier.as_ref()).await?;
    sessions::hand_out(&state, &session);
    crate::door::go_to("/");
    Ok(())
}
