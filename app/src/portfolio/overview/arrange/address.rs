//! The address of a view.

use crate::portfolio::overview::PortfolioQuery;

/// Where a view is found.
pub fn href(query: &PortfolioQuery) -> String {
    match query.address() {
        usual if usual.is_empty() => "/portfolio".to_owned(),
        query => format!("/portfolio?{query}"),
    }
}
