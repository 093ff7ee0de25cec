//! The heat list: groups and what stands where in each, products summed up in their lines.

use super::address::href;
use crate::portfolio::{
    domain::{Shown, Tally},
    overview::{
        Facet, Grouping, PortfolioQuery, View,
        domain::{Heat, HeatCell, HeatRow},
        store::LeafGroup,
    },
};

/// The groups in their order, never ranked.
pub fn heat(groups: &[LeafGroup], query: &PortfolioQuery) -> Heat {
    let mut rows: Vec<(String, String, Tally)> = Vec::new();
    for group in groups {
        let (key, name) = match (&group.outer, query.group) {
            (Some((id, name, _)), Grouping::Line) => (id, name.clone()),
            _ => (&group.key, query.group.facet().spoken(&group.name)),
        };
        match rows.last_mut().filter(|(last, ..)| last == key) {
            Some((.., tally)) => tally.include(&group.tally),
            None => rows.push((key.clone(), name, group.tally)),
        }
    }
    let columns: Vec<Shown> =
        Shown::ALL.iter().copied().filter(|shown| rows.iter().any(|(.., tally)| tally.of(*shown) > 0)).collect();
    let rows = rows.into_iter().map(|(key, name, tally)| row(&key, name, &tally, &columns, query)).collect();
    let of = if query.group == Grouping::Line { "Line" } else { query.group.label() };
    Heat { of: of.to_owned(), columns, rows }
}

fn row(key: &str, name: String, tally: &Tally, columns: &[Shown], query: &PortfolioQuery) -> HeatRow {
    let facet = query.group.facet();
    // No address says "without any theme".
    let group = (key != "none" || facet != Facet::Theme)
        .then(|| query.seen_as(View::Table).with(|q| drop(q.chosen.insert(facet, vec![key.to_owned()]))));
    let total = tally.total();
    let cell = |shown: &Shown| {
        let n = tally.of(*shown);
        let only = group.as_ref().filter(|_| n > 0).map(|group| {
            group.with(|q| {
                let all = vec![shown.as_str().to_owned()];
                if facet != Facet::Health {
                    q.chosen.insert(Facet::Health, all);
                }
            })
        });
        HeatCell { n, quarters: (4 * n).div_ceil(total.max(1)), href: only.as_ref().map(href) }
    };
    HeatRow {
        name,
        href: group.as_ref().map(href),
        total,
        facts: tally.facts_say(),
        cells: columns.iter().map(cell).collect(),
    }
}
