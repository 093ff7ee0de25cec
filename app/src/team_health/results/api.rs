//! The browser's door to results.

use leptos::prelude::*;
use server_fn::codec::GetUrl;

use super::domain::{HealthPage, TeamHealthPage};
use crate::{error::AppError, packing::Packs};

/// Everything that `/teams/:id/health` shows; without a wave, of the latest one.
#[server(prefix = "/api", endpoint = "teams/health", input = GetUrl, output = Packs)]
pub async fn read_team_health(
    #[server(default)] team: String,
    #[server(default)] wave: String,
) -> Result<TeamHealthPage, AppError> {
    let asked = crate::door::asked()?;
    super::store::team_health(&asked.state.db, &asked.viewer, &asked.zone, &team, &wave).await
}

/// Everything that `/teams/health` shows; of many teams a page.
#[server(prefix = "/api", endpoint = "teams/health-map", input = GetUrl, output = Packs)]
pub async fn read_health(
    #[server(default)] wave: String,
    #[server(default)] page: String,
) -> Result<HealthPage, AppError> {
    let asked = crate::door::asked()?;
    let page = page.parse().unwrap_or(1);
    super::store::health(&asked.state.db, &asked.viewer, &asked.zone, &wave, Some(page)).await
}
