//! The opening sentence: its numbers are links to the rows they count.

use super::address::href;
use crate::portfolio::{
    domain::{Horizon, Shown, Tally},
    overview::{Facet, PortfolioQuery, domain::LedeLink},
};

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

/// "2 stand", in a lane that their date does not fit.
pub fn drifting(query: &PortfolioQuery, n: u32) -> Option<LedeLink> {
    let words = if n == 1 { "1 stands".to_owned() } else { format!("{n} stand") };
    (n > 0).then(|| LedeLink { words, href: href(&query.with(|q| q.drifting = true)) })
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
