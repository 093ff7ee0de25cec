//! The browser's door.

use leptos::{prelude::*, server_fn::codec::GetUrl};

use super::domain::TokenList;
use crate::{error::AppError, packing::Packs};

/// The tokens that the reader may look after, and the secret of the one that was made just now.
#[server(prefix = "/api", endpoint = "accounts/tokens", input = GetUrl, output = Packs)]
pub async fn read_tokens() -> Result<TokenList, AppError> {
    use crate::viewer::{Operation, Place};

    let asked = crate::door::asked()?;
    Ok(TokenList {
        tokens: super::store::tokens(&asked.state.db, &asked.viewer, &asked.zone, asked.now).await?,
        of_everybody: asked.viewer.may(Operation::ManageMembers, Place::ORGANISATION),
        fresh: super::fresh::take(&asked.state),
    })
}

/// Makes a token for whoever asks. Its secret is shown once, when the page reads its list again.
#[server(prefix = "/api", endpoint = "accounts/make_token")]
pub async fn make_token(
    #[server(default)] key: String,
    #[server(default)] name: String,
    #[server(default)] access: String,
    #[server(default)] lifetime: String,
) -> Result<(), AppError> {
    let asked = crate::door::asked()?;
    let new = super::domain::NewToken::typed(&name, &access, &lifetime, asked.now)?;
    if let Some(token) = super::store::make(&asked.state.db, &asked.viewer, asked.now, Some(&key), &new).await? {
        super::fresh::send(&asked.state, &token);
    }
    Ok(())
}

/// Ends a token.
#[server(prefix = "/api", endpoint = "accounts/revoke_token")]
pub async fn revoke_token(#[server(default)] key: String, #[server(default)] token: String) -> Result<(), AppError> {
    let asked = crate::door::asked()?;
    let work = async |m: &mut crate::audit::Mutation| super::store::revoke(m, &asked.viewer, &token).await;
    asked.write("revoke_token", &key, work).await
}
