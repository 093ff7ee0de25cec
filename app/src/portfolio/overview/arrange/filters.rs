//! Filters: those in use, those at hand, and the values of one while they are being chosen.

use super::address::href;
use crate::portfolio::overview::{
    Facet, PortfolioQuery,
    domain::{Chip, Choice, Picking},
};

pub fn chips(query: &PortfolioQuery, labels: &[(Facet, String, String)]) -> Vec<Chip> {
    let chip = |name: &str, value: String, without: PortfolioQuery| Chip {
        name: name.to_owned(),
        value,
        without: href(&without),
    };
    let mut chips = Vec::new();
    for facet in query.chosen.keys() {
        let values: Vec<&str> =
            labels.iter().filter(|(f, ..)| f == facet).map(|(_, _, label)| label.as_str()).collect();
        chips.push(chip(facet.label(), values.join(", "), query.with(|q| drop(q.chosen.remove(facet)))));
    }
    if query.stale {
        chips.push(chip("Gone", "quiet".to_owned(), query.with(|q| q.stale = false)));
    }
    if query.slipped {
        chips.push(chip("Target", "later than promised".to_owned(), query.with(|q| q.slipped = false)));
    }
    if query.doubted {
        chips.push(chip("Facts", "worse than said".to_owned(), query.with(|q| q.doubted = false)));
    }
    if query.drifting {
        chips.push(chip("Date", "outside its lane".to_owned(), query.with(|q| q.drifting = false)));
    }
    if !query.wants_finished() {
        chips.push(chip("Stage", "not finished".to_owned(), query.with(|q| q.finished = true)));
    }
    if !query.text.is_empty() {
        chips.push(chip("Text", query.text.clone(), query.with(|q| q.text.clear())));
    }
    chips
}

pub fn filters(query: &PortfolioQuery) -> Vec<Choice> {
    let pick = |facet: &Facet| Choice {
        label: facet.label().to_owned(),
        href: href(&PortfolioQuery { picking: Some(*facet), ..query.clone() }),
        chosen: query.chosen.contains_key(facet),
    };
    let flag =
        |label: &str, chosen: bool, view: PortfolioQuery| Choice { label: label.to_owned(), href: href(&view), chosen };
    let mut filters: Vec<Choice> = Facet::ALL.iter().map(pick).collect();
    filters.push(flag("Gone quiet", query.stale, query.with(|q| q.stale = !q.stale)));
    filters.push(flag("Slipped", query.slipped, query.with(|q| q.slipped = !q.slipped)));
    filters.push(flag("Facts say worse", query.doubted, query.with(|q| q.doubted = !q.doubted)));
    filters.push(flag("Date outside its lane", query.drifting, query.with(|q| q.drifting = !q.drifting)));
    filters.push(flag("Finished, too", query.finished, query.with(|q| q.finished = !q.finished)));
    filters
}

pub fn picking(query: &PortfolioQuery, options: &[(String, String, i64)]) -> Option<Picking> {
    let facet = query.picking?;
    let chosen = |value: &String| query.chosen.get(&facet).is_some_and(|values| values.contains(value));
    let option = |(value, label, n): &(String, String, i64)| Choice {
        label: format!("{label} ({n})"),
        href: href(&PortfolioQuery { picking: Some(facet), ..query.toggled(facet, value) }),
        chosen: chosen(value),
    };
    Some(Picking {
        title: facet.label().to_owned(),
        options: options.iter().map(option).collect(),
        done: href(&query.with(|_| ())),
    })
}
