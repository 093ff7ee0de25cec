//! The address of a view.

use crate::portfolio::overview::PortfolioQuery;

/// Where a view is found.
pub fn href(query: &PortfolioQuery) -> String {
    match query.address() {
        usual if usual.is_empty() => "/portfolio".to_owned(),
        query => format!("/portfolio?{query}"),
    }
}

/// Where a row of a view is edited, before its id.
pub fn editing(query: &PortfolioQuery) -> String {
    let here = href(&query.at_rest());
    let sign = if here.contains('?') { '&' } else { '?' };
    format!("{here}{sign}edit=")
}
