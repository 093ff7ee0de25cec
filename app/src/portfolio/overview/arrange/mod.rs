//! From what the store found to what the page draws: which groups stand on the page, what every row says.

mod chrome;
mod rows;
mod window;

use super::{Overview, PortfolioQuery, store::Found};
use crate::{
    calendar::{Day, Moment},
    portfolio::domain::Tally,
};

pub use window::{Window, window};

/// Puts the page together.
pub fn arrange(found: Found, query: &PortfolioQuery, now: Moment, today: Day) -> Overview {
    let mut total = Tally::default();
    let (mut folded, mut unfolded) = (0, 0);
    for group in &found.groups {
        total.include(&group.tally);
        if window::is_folded(group, query) {
            folded += group.tally.total();
        } else {
            unfolded += group.tally.total();
        }
    }
    let total = found.total.unwrap_or(total);
    let window = window(&found.groups, query, super::store::PAGE);
    let rows = rows::rows(&found, &window, query, now, today);
    let here = u32::try_from(found.rows.len()).unwrap_or(u32::MAX);
    Overview {
        first: if here == 0 { 0 } else { window.before + 1 },
        here,
        folded,
        unfolded,
        nothing_yet: found.nothing_yet,
        may_create: found.may_create,
        columns: chrome::columns(query),
        chips: chrome::chips(query, &found.labels),
        filters: chrome::filters(query),
        views: chrome::views(query),
        groupings: chrome::groupings(query),
        picking: chrome::picking(query, &found.options),
        previous: (query.page > 1).then(|| chrome::href(&PortfolioQuery { page: query.page - 1, ..query.clone() })),
        next: (window.before + here < unfolded)
            .then(|| chrome::href(&PortfolioQuery { page: query.page + 1, ..query.clone() })),
        ledes: chrome::ledes(query, &total),
        doubts: chrome::doubts(query, &total),
        counted: chrome::counted(query),
        text: query.text.clone(),
        kept: chrome::kept(query),
        total,
        rows,
    }
}

#[cfg(test)]
mod tests;
