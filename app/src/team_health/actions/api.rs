//! The browser's door to what teams change.

use leptos::prelude::*;

use crate::error::AppError;

/// Sets out to change something.
#[server(prefix = "/api", endpoint = "teams/actions/set-out")]
pub async fn set_out(
    #[server(default)] key: String,
    #[server(default)] team: String,
    #[server(default)] wording: String,
    #[server(default)] owner: String,
    #[server(default)] due: String,
) -> Result<(), AppError> {
    let asked = crate::door::asked()?;
    let (db, viewer) = (&asked.state.db, &asked.viewer);
    let owner = crate::people::store::person_typed(db, viewer, &owner).await?;
    let new = super::domain::NewAction::typed(team, &wording, owner, &due)?;
    let work = async |m: &mut crate::audit::Mutation| super::store::set_out(db, m, viewer, &new).await;
    asked.write("set_out_action", &key, work).await.map(drop)
}

/// Says what became of it: done, dropped, or open again.
#[server(prefix = "/api", endpoint = "teams/actions/settle")]
pub async fn settle_action(
    #[server(default)] key: String,
    #[server(default)] id: String,
    #[server(default)] state: String,
) -> Result<(), AppError> {
    let asked = crate::door::asked()?;
    let (db, viewer) = (&asked.state.db, &asked.viewer);
    let state = state.parse().map_err(|e| AppError::invalid("state", e))?;
    let work = async |m: &mut crate::audit::Mutation| super::store::settle_action(db, m, viewer, &id, state).await;
    asked.write("settle_action", &key, work).await
}
