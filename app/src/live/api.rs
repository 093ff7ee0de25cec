//! The browser's door for "I am editing this".

use leptos::prelude::*;

use crate::{error::AppError, packing::Packs};

/// Says that the viewer is editing an initiative, or has left it. Gives the names of the others who are. A page repeats
/// it while it stands open; whoever stops is gone after a while.
#[server(prefix = "/api", endpoint = "live/editing", output = Packs)]
pub async fn say_editing(
    #[server(default)] initiative: String,
    #[server(default)] leaving: bool,
) -> Result<Vec<String>, AppError> {
    let asked = crate::door::asked()?;
    let session = crate::accounts::sessions::presented().ok_or(AppError::SignedOut)?;
    super::store::editing(&asked.state.db, &asked.viewer, &session, asked.now, (&initiative, leaving)).await
}
