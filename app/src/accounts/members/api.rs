//! The browser's door.

use leptos::{prelude::*, server_fn::codec::GetUrl};

use super::Members;
use crate::{error::AppError, packing::Packs};

/// Everybody with an account.
#[server(prefix = "/api", endpoint = "accounts/members", input = GetUrl, output = Packs)]
pub async fn read_members() -> Result<Members, AppError> {
    let asked = crate::door::asked()?;
    Ok(Members {
        members: super::store::members(&asked.state.db, &asked.viewer, &asked.zone).await?,
        reaches: super::store::reaches(&asked.state.db, &asked.viewer).await?,
        origin: crate::accounts::links::origin(&asked.state),
    })
}

/// Lets somebody in. The link is shown once, on the page that follows.
#[server(prefix = "/api", endpoint = "accounts/invite")]
pub async fn invite(
    #[server(default)] key: String,
    #[server(default)] name: String,
    #[server(default)] email: String,
    #[server(default)] role: String,
    #[server(default)] reach: String,
) -> Result<(), AppError> {
    use crate::{
        error::Faults,
        people::domain::{Email, PersonName},
        viewer::{Grant, Role},
    };

    let asked = crate::door::asked()?;
    let mut faults = Faults::new();
    let name = faults.take("name", PersonName::parse(&name));
    let email = faults.take("email", Email::parse(&email));
    let role = faults.take("role", Role::parse(&role));
    let scope = faults.take("reach", super::parse_reach(&reach));
    let (Some(name), Some(email), Some(role), Some(scope)) = (name, email, role, scope) else {
        return Err(faults.refusal());
    };
    let (db, grant) = (&asked.state.db, Grant { role, scope });
    let link = super::store::invite(db, &asked.viewer, asked.now, Some(&key), (&name, &email), &grant).await?;
    crate::accounts::links::show(link.as_ref());
    Ok(())
}

/// Another link for somebody: to accept the invitation, or to choose a new password.
#[server(prefix = "/api", endpoint = "accounts/renew_link")]
pub async fn renew_link(#[server(default)] key: String, #[server(default)] person: String) -> Result<(), AppError> {
    let asked = crate::door::asked()?;
    let link = super::store::renew_link(&asked.state.db, &asked.viewer, asked.now, Some(&key), &person).await?;
    crate::accounts::links::show(link.as_ref());
    Ok(())
}

/// Gives a member a further role.
#[server(prefix = "/api", endpoint = "accounts/give_role")]
pub async fn give_role(
    #[server(default)] key: String,
    #[server(default)] person: String,
    #[server(default)] role: String,
    #[server(default)] reach: String,
) -> Result<(), AppError> {
    use crate::{
        error::Faults,
        viewer::{Grant, Role},
    };

    let asked = crate::door::asked()?;
    let mut faults = Faults::new();
    let role = faults.take("role", Role::parse(&role));
    let scope = faults.take("reach", super::parse_reach(&reach));
    let (Some(role), Some(scope)) = (role, scope) else {
        return Err(faults.refusal());
    };
    let (db, grant) = (&asked.state.db, Grant { role, scope });
    super::store::give_role(db, &asked.viewer, asked.now, Some(&key), &person, &grant).await
}

/// Takes a role away.
#[server(prefix = "/api", endpoint = "accounts/revoke_role")]
pub async fn revoke_role(#[server(default)] key: String, #[server(default)] grant: String) -> Result<(), AppError> {
    let asked = crate::door::asked()?;
    super::store::revoke(&asked.state.db, &asked.viewer, asked.now, Some(&key), &grant).await
}

/// Keeps somebody out, or lets them in again.
#[server(prefix = "/api", endpoint = "accounts/set_standing")]
pub async fn set_standing(
    #[server(default)] key: String,
    #[server(default)] person: String,
    #[server(default)] standing: String,
) -> Result<(), AppError> {
    let asked = crate::door::asked()?;
    let (db, key) = (&asked.state.db, Some(key.as_str()));
    match standing.as_str() {
        "disabled" => super::store::disable(db, &asked.viewer, asked.now, key, &person).await,
        "active" => super::store::enable(db, &asked.viewer, asked.now, key, &person).await,
        _ => Err(AppError::invalid("standing", "Choose disabled or active.")),
    }
}
