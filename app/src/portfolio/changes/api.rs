//! The browser's door to what changed.

use leptos::prelude::*;
use server_fn::codec::GetUrl;

use super::domain::ChangesPage;
use crate::{error::AppError, packing::Packs};

/// What changed between two days, both included. `search` is the query of the page's address: `from`, `to`, and the
/// filters of the portfolio.
#[server(prefix = "/api", endpoint = "portfolio/changes", input = GetUrl, output = Packs)]
pub async fn read_changes(#[server(default)] search: String) -> Result<ChangesPage, AppError> {
    use super::store::{changes_between, days_asked};
    use crate::portfolio::overview::PortfolioQuery;

    let asked = crate::door::asked()?;
    let pairs: Vec<_> = form_urlencoded::parse(search.trim_start_matches('?').as_bytes()).collect();
    let pairs = || pairs.iter().map(|(name, value)| (name.as_ref(), value.as_ref()));
    let days = days_asked(pairs(), asked.today);
    let query = PortfolioQuery { finished: true, ..PortfolioQuery::read(pairs()) };
    changes_between(&asked.state.db, &asked.viewer, (&asked.zone, asked.now), days, query).await
}
