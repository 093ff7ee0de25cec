//! The browser's door to a page of the portfolio.

use leptos::prelude::*;
use server_fn::codec::GetUrl;

use super::Overview;
use crate::{error::AppError, packing::Packs};

/// One page of the portfolio. `search` is the query of the page's address, as it stands there.
#[server(prefix = "/api", endpoint = "portfolio", input = GetUrl, output = Packs)]
pub async fn read_portfolio(#[server(default)] search: String) -> Result<Overview, AppError> {
    let asked = crate::door::asked()?;
    let query = super::store::opened(&asked.state.db, &asked.viewer, asked.today, &search).await?;
    super::store::overview(&asked.state.db, &asked.viewer, (&asked.zone, asked.now), &query).await
}
