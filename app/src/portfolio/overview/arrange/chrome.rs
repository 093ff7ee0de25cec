//! What stands around the rows: the opening sentence's links, columns, chips, filters, views. All of it is links.

use crate::portfolio::{
    domain::{Horizon, Shown, Tally},
    overview::{
        Direction, Facet, Grouping, PortfolioQuery, SortKey,
        domain::{Chip, Choice, Column, LedeLink, Picking},
    },
};

/// The address of a view.
pub fn href(query: &PortfolioQuery) -> String {
    let pairs: Vec<String> =
        query.pairs().into_iter().map(|(name, value)| format!("{name}={}", encoded(&value))).collect();
    if pairs.is_empty() { "/portfolio".to_owned() } else { format!("/portfolio?{}", pairs.join("&")) }
}

fn encoded(value: &str) -> String {
    use std::fmt::Write;
    value.bytes().fold(String::new(), |mut out, byte| {
        if byte.is_ascii_alphanumeric() || b"-_.~,".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
        out
    })
}

pub fn columns(query: &PortfolioQuery) -> Vec<Column> {
    let column = |key: &SortKey| Column {
        class: cell_class(*key).to_owned(),
        label: key.label().to_owned(),
        href: href(&query.sorted_by(*key)),
        sorted: (query.sort == *key)
            .then(|| if query.direction == Direction::Ascending { "ascending" } else { "descending" }.to_owned()),
    };
    SortKey::ALL.iter().filter(|key| **key != SortKey::Stage).map(column).collect()
}

const fn cell_class(key: SortKey) -> &'static str {
    match key {
        SortKey::Name => "name",
        SortKey::Health => "health-cell",
        SortKey::Facts => "facts-say",
        SortKey::Target => "target",
        SortKey::Slip => "slip-cell",
        SortKey::Updated => "age",
        SortKey::Lead => "who",
        SortKey::Team => "team",
        SortKey::Horizon => "horizon",
        SortKey::Stage => "stage",
    }
}

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
    filters.push(flag("Finished, too", query.finished, query.with(|q| q.finished = !q.finished)));
    filters
}

pub fn views(query: &PortfolioQuery) -> Vec<Choice> {
    let lanes = |lanes: &[Horizon]| {
        PortfolioQuery::default().with(|q| {
            q.chosen.insert(Facet::Horizon, lanes.iter().map(|lane| lane.as_str().to_owned()).collect());
        })
    };
    let usual = PortfolioQuery::default();
    let views = [
        ("All open", usual.clone()),
        ("Now and next", lanes(&[Horizon::Now, Horizon::Next])),
        ("Slipped", usual.with(|q| (q.slipped, q.sort, q.direction) = (true, SortKey::Slip, Direction::Descending))),
        ("Gone quiet", usual.with(|q| q.stale = true)),
        ("By team", usual.with(|q| q.group = Grouping::Team)),
        ("Everything", usual.with(|q| q.finished = true)),
    ];
    let here = query.with(|_| ());
    views
        .into_iter()
        .map(|(label, view)| Choice { label: label.to_owned(), href: href(&view), chosen: here == view })
        .collect()
}

pub fn groupings(query: &PortfolioQuery) -> Vec<Choice> {
    Grouping::ALL
        .iter()
        .map(|grouping| Choice {
            label: grouping.label().to_owned(),
            href: grouping.as_str().to_owned(),
            chosen: query.group == *grouping,
        })
        .collect()
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

/// "2 are off track", "5 at risk", "4 have gone quiet", each with the rows it counts.
pub fn ledes(query: &PortfolioQuery, total: &Tally) -> Vec<LedeLink> {
    let only = |shown: Shown| query.with(|q| drop(q.chosen.insert(Facet::Health, vec![shown.as_str().to_owned()])));
    let worst = [
        (total.off_track, Shown::OffTrack, if total.off_track == 1 { "is off track" } else { "are off track" }),
        (total.at_risk, Shown::AtRisk, "at risk"),
        (total.unknown, Shown::Unknown, if total.unknown == 1 { "has gone quiet" } else { "have gone quiet" }),
    ];
    worst
        .into_iter()
        .filter(|(n, ..)| *n > 0)
        .map(|(n, shown, words)| LedeLink { words: format!("{n} {words}"), href: href(&only(shown)) })
        .collect()
}

/// "3", for whom the facts say worse than their lead does.
pub fn doubts(query: &PortfolioQuery, total: &Tally) -> Option<LedeLink> {
    let link = |n: u32| LedeLink { words: n.to_string(), href: href(&query.with(|q| q.doubted = true)) };
    Some(total.doubted()).filter(|n| *n > 0).map(link)
}

/// What the opening sentence counts.
pub fn counted(query: &PortfolioQuery) -> String {
    let lanes: Vec<String> = query
        .chosen
        .get(&Facet::Horizon)
        .map(|values| {
            values.iter().filter_map(|v| v.parse().ok()).map(|lane: Horizon| lane.label().to_lowercase()).collect()
        })
        .unwrap_or_default();
    match lanes.as_slice() {
        [] => String::new(),
        lanes => format!("in {}", lanes.join(" and ")),
    }
}

/// What the form for text and grouping carries along unseen.
pub fn kept(query: &PortfolioQuery) -> Vec<(String, String)> {
    let rest = query.with(|q| {
        q.text.clear();
        q.group = Grouping::Line;
    });
    rest.pairs().into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}
