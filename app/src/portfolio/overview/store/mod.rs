//! Reading a page of the portfolio. First the groups with their counts, which tells what stands on the page; then
//! only the rows of that page. Unfiltered counts come from the tallies that triggers keep, so that a page costs the
//! same however many initiatives there are.

mod condition;
mod groups;
mod options;
mod rows;
mod walk;

use super::{Facet, Grouping, Overview, PortfolioQuery, arrange};
use crate::{
    calendar::{Day, Moment},
    db::Db,
    error::AppError,
    portfolio::{domain::Tally, initiatives::store::settle},
    viewer::{Operation, Role, Viewer},
};

pub use groups::LeafGroup;
pub use rows::{RawRow, push_view};
pub use walk::{Stretch, roll_up, walk};

/// Initiatives on a page.
pub const PAGE: u32 = 100;

/// What the arrangement is made of.
#[derive(Debug)]
pub struct Found {
    pub groups: Vec<LeafGroup>,
    /// Each initiative once, where groups share some (a theme runs across).
    pub total: Option<Tally>,
    pub rows: Vec<RawRow>,
    /// Labels of the chosen filter values: facet, value, label.
    pub labels: Vec<(Facet, String, String)>,
    /// Values of the filter being chosen: value, label, count.
    pub options: Vec<(String, String, i64)>,
    pub nothing_yet: bool,
    pub may_create: bool,
}

/// One page of the portfolio as a viewer may see it.
pub async fn overview(
    db: &Db,
    viewer: &Viewer,
    now: Moment,
    today: Day,
    query: &PortfolioQuery,
) -> Result<Overview, AppError> {
    settle(db, now, today).await?;
    let groups = groups::groups(db, viewer, query).await?;
    let window = arrange::window(&groups, query, PAGE);
    let rows = rows::rows(db, viewer, query, &window).await?;
    let found = Found {
        nothing_yet: groups.is_empty() && *query == query.with(|q| *q = PortfolioQuery::default()),
        may_create: viewer.grants.iter().any(|grant| grant.role >= Operation::CreateInitiative.least_role())
            && viewer.strongest_role() >= Role::Lead,
        labels: options::labels(db, viewer, query).await?,
        options: options::options(db, viewer, query).await?,
        total: if query.group == Grouping::Theme { Some(groups::total(db, viewer, query).await?) } else { None },
        groups,
        rows,
    };
    Ok(arrange::arrange(found, query, now, today))
}

#[cfg(test)]
mod tests;
