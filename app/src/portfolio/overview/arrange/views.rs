//! Where else the reader may look: views at hand, the same rows laid out otherwise, what they are arranged by.

use super::address::href;
use crate::calendar::Day;
use crate::portfolio::{
    domain::Horizon,
    overview::{
        Direction, Facet, Grouping, PortfolioQuery, SortKey, View,
        domain::{Arranging, Choice, Past},
        encoded, of_address,
    },
    saved_views::SavedView,
};

pub fn views(query: &PortfolioQuery, saved: &[SavedView]) -> Vec<Choice> {
    let usual = PortfolioQuery { said: query.said, ..PortfolioQuery::default() };
    let lanes = |lanes: &[Horizon]| {
        usual.with(|q| {
            q.chosen.insert(Facet::Horizon, lanes.iter().map(|lane| lane.as_str().to_owned()).collect());
        })
    };
    let views = [
        ("All open", usual.clone()),
        ("Now and next", lanes(&[Horizon::Now, Horizon::Next])),
        ("Slipped", usual.with(|q| (q.slipped, q.sort, q.direction) = (true, SortKey::Slip, Direction::Descending))),
        ("Gone quiet", usual.with(|q| q.stale = true)),
        ("By team", usual.with(|q| q.group = Grouping::Team)),
        ("Everything", usual.with(|q| q.finished = true)),
    ];
    let kept =
        saved.iter().map(|view| (view.name.as_str(), PortfolioQuery { said: query.said, ..of_address(&view.query) }));
    let here = PortfolioQuery { said: query.said, ..query.lasting() };
    kept.chain(views)
        .map(|(label, view)| Choice { label: label.to_owned(), href: href(&view), chosen: here == view })
        .collect()
}

/// Where the view is given a name.
pub fn save(query: &PortfolioQuery) -> String {
    format!("/portfolio/views?of={}", encoded(&query.lasting().address()))
}

/// The same initiatives as a table, a board, a heat list.
pub fn layouts(query: &PortfolioQuery) -> Vec<Choice> {
    let layout = |view: &View| Choice {
        label: view.label().to_owned(),
        href: href(&query.seen_as(*view)),
        chosen: query.view == *view,
    };
    View::ALL.iter().map(layout).collect()
}

/// What is said where a day in the past is shown, and the ways on.
pub fn past(query: &PortfolioQuery, day: Day, today: Day) -> Past {
    Past {
        day: day.spoken(today),
        now: href(&query.with(|q| q.as_of = None)),
        changed: format!("/portfolio/changes?from={day}"),
    }
}

/// The orders that a board offers; a table has its columns for that.
const ORDERS: [(SortKey, Direction, &str); 5] = [
    (SortKey::Health, Direction::Ascending, "Trouble first"),
    (SortKey::Target, Direction::Ascending, "Next due first"),
    (SortKey::Slip, Direction::Descending, "Furthest slipped first"),
    (SortKey::Updated, Direction::Ascending, "Longest quiet first"),
    (SortKey::Name, Direction::Ascending, "Name"),
];

/// What the form lets choose: what a table and a heat list are grouped by, what a board is sorted by.
pub fn arranging(query: &PortfolioQuery) -> Arranging {
    let choice =
        |label: &str, value: &str, chosen: bool| Choice { label: label.to_owned(), href: value.to_owned(), chosen };
    let (field, label, options) = if query.view == View::Board {
        let options = ORDERS.iter().map(|(key, direction, label)| {
            let value = PortfolioQuery::sort_word(*key, *direction);
            choice(label, &value, (query.sort, query.direction) == (*key, *direction))
        });
        ("sort", "Sort by", options.collect())
    } else {
        let options = Grouping::ALL.iter().map(|g| choice(g.label(), g.as_str(), query.group == *g));
        ("group", "Group by", options.collect())
    };
    Arranging { field: field.to_owned(), label: label.to_owned(), options }
}

/// What the form carries along unseen.
pub fn kept(query: &PortfolioQuery) -> Vec<(String, String)> {
    let asked = arranging(query).field;
    let rest = query.with(|q| q.text.clear()).pairs();
    rest.into_iter()
        .filter(|(name, _)| *name != asked && *name != "as_of")
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}
