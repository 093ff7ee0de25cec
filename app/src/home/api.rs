//! The browser's door to a home page.

use leptos::prelude::*;
use server_fn::codec::GetUrl;

use super::domain::Home;
use crate::{error::AppError, packing::Packs};

/// What needs the reader. `since` is a day to count changes from; without one it is their last visit. A day that
/// cannot be read counts as none.
#[server(prefix = "/api", endpoint = "home", input = GetUrl, output = Packs)]
pub async fn read_home(#[server(default)] since: String) -> Result<Home, AppError> {
    let asked = crate::door::asked()?;
    let chosen = since.parse().ok().filter(|day| *day <= asked.today);
    super::store::home(&asked.state.db, &asked.viewer, &asked.zone, asked.now, chosen).await
}
