//! What every lane and card says.

use super::{
    address::href,
    rows::{drift, due, overdue, slipped, was},
};
use crate::{
    calendar::Day,
    portfolio::{
        domain::{Drift, Horizon, Shown},
        overview::{
            Facet, PortfolioQuery, View,
            domain::{Board, Card, Lane, LedeLink, VisionCard, VisionLane},
            store::{Found, RawRow},
        },
        visions::store::WaitingVisions,
    },
    viewer::{Operation, Viewer},
};

/// The lanes that the filters leave, nearest first; empty ones among them, for something may be moved there.
pub fn board(found: &Found, viewer: &Viewer, query: &PortfolioQuery, today: Day) -> Board {
    let chosen = query.chosen.get(&Facet::Horizon);
    let lanes = Horizon::ALL
        .iter()
        .filter(|lane| chosen.is_none_or(|chosen| chosen.iter().any(|word| word == lane.as_str())))
        .map(|lane| {
            let total = found.groups.iter().find(|group| group.key == lane.as_str()).map_or(0, |g| g.tally.total());
            let cards: Vec<Card> = found
                .rows
                .iter()
                .filter(|row| row.horizon == lane.as_str())
                .map(|row| card(row, viewer, today))
                .collect();
            let rest = total.saturating_sub(u32::try_from(cards.len()).unwrap_or(u32::MAX));
            Lane { horizon: *lane, total, cards, more: more(query, *lane, rest) }
        })
        .collect();
    Board { lanes, visions: found.visions.as_ref().map(|waiting| visions(waiting, viewer)) }
}

fn more(query: &PortfolioQuery, lane: Horizon, rest: u32) -> Option<LedeLink> {
    let all =
        query.seen_as(View::Table).with(|q| drop(q.chosen.insert(Facet::Horizon, vec![lane.as_str().to_owned()])));
    (rest > 0).then(|| LedeLink { words: format!("{rest} more in {}", lane.label()), href: href(&all) })
}

fn card(row: &RawRow, viewer: &Viewer, today: Day) -> Card {
    let (slip, slip_is) = overdue(row, today).unwrap_or_else(|| slipped(row));
    Card {
        id: row.id.clone(),
        name: row.name.clone(),
        place: format!("{} / {}", row.line, row.product),
        shown: row.shown.parse().unwrap_or(Shown::Unknown),
        was: was(row),
        facts: row.doubt.as_deref().and_then(|word| word.parse().ok()),
        target: due(row, today),
        slip,
        slip_is,
        drift: drift(row, today).map(Drift::belongs).unwrap_or_default(),
        lead: row.lead.clone().unwrap_or_default(),
        version: row.version,
        may_move: viewer.may(Operation::EditInitiative, row.place()),
    }
}

fn visions(waiting: &WaitingVisions, viewer: &Viewer) -> VisionLane {
    let cards = waiting.first.iter().map(|vision| VisionCard {
        id: vision.id.clone(),
        name: vision.name.clone(),
        place: format!("{} / {}", vision.line, vision.product),
        statement: vision.statement.clone(),
        may_promote: viewer.may(Operation::CreateInitiative, vision.place()),
    });
    VisionLane { total: waiting.total, cards: cards.collect() }
}
