//! From what the store found to what the page draws: which groups stand on the page, what every row says.

mod address;
mod board;
mod columns;
mod filters;
mod heat;
mod rows;
mod sentence;
mod views;
mod window;

use super::{
    Body, Overview, PortfolioQuery, Table, View,
    domain::Editing,
    store::{Found, Question},
};
use crate::{
    calendar::{Day, Moment},
    portfolio::domain::Tally,
    viewer::{Operation, Place, Viewer},
};

pub use window::{Window, window};

/// Puts the page together. `at` is the moment it is about, `today` the day on which it is read.
pub fn arrange(found: Found, viewer: &Viewer, question: &Question<'_>, at: Moment, today: Day) -> Overview {
    let (query, day) = (question.query, question.today);
    let nobody = Viewer { grants: Vec::new(), ..viewer.clone() };
    // What is past cannot be changed.
    let viewer = if question.past.is_some() { &nobody } else { viewer };
    let mut total = Tally::default();
    for group in &found.groups {
        total.include(&group.tally);
    }
    let total = found.total.unwrap_or(total);
    Overview {
        body: match query.view {
            View::Table => Body::Table(table(&found, viewer, query, (at, day))),
            View::Board => Body::Board(board::board(&found, viewer, query, day)),
            View::Heat => Body::Heat(heat::heat(&found.groups, query)),
        },
        nothing_yet: found.nothing_yet,
        may_create: found.may_create && question.past.is_none(),
        may_import: viewer.may(Operation::Import, Place::ORGANISATION),
        as_of: question.past.map(|_| day),
        today,
        past: question.past.is_some().then(|| views::past(query, day, today)),
        chips: filters::chips(query, &found.labels),
        filters: filters::filters(query),
        views: views::views(query, &found.saved),
        save: views::save(query),
        layouts: views::layouts(query),
        arranging: views::arranging(query),
        picking: filters::picking(query, &found.options),
        ledes: sentence::ledes(query, &total),
        doubts: sentence::doubts(query, &total),
        drifting: sentence::drifting(query, found.drifting),
        counted: sentence::counted(query),
        text: query.text.clone(),
        kept: views::kept(query),
        total,
    }
}

fn table(found: &Found, viewer: &Viewer, query: &PortfolioQuery, when: (Moment, Day)) -> Table {
    let (mut folded, mut unfolded) = (0, 0);
    for group in &found.groups {
        *if window::is_folded(group, query) { &mut folded } else { &mut unfolded } += group.tally.total();
    }
    let window = window(&found.groups, query, super::store::PAGE);
    let here = u32::try_from(found.rows.len()).unwrap_or(u32::MAX);
    let page = |page| address::href(&PortfolioQuery { page, ..query.at_rest() });
    Table {
        columns: columns::columns(query),
        rows: rows::rows(found, viewer, &window, query, when),
        first: if here == 0 { 0 } else { window.before + 1 },
        here,
        folded,
        unfolded,
        previous: (query.page > 1).then(|| page(query.page - 1)),
        next: (window.before + here < unfolded).then(|| page(query.page + 1)),
        edit: address::editing(query),
        editing: found.editing.as_ref().map(|(id, page)| Editing {
            id: id.clone(),
            back: address::href(&query.at_rest()),
            page: page.clone(),
        }),
    }
}

#[cfg(test)]
mod tests;
