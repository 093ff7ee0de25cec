//! What every row says.

use super::{
    address::href,
    window::{Window, is_folded},
};
use crate::{
    calendar::{Day, Moment},
    portfolio::{
        domain::{Drift, Health, Horizon, ProductKind, ProductStage, Shown, Slip, Tally},
        overview::{
            GroupRow, Grouping, InitiativeRow, PortfolioQuery, Row,
            domain::SlipIs,
            store::{Found, LeafGroup, RawRow},
        },
    },
    viewer::{Operation, Viewer},
};

/// Headings and rows of the page, in order.
pub fn rows(
    found: &Found,
    viewer: &Viewer,
    window: &Window,
    query: &PortfolioQuery,
    (now, today): (Moment, Day),
) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut raw = found.rows.iter().peekable();
    let mut line = None;
    for group in &found.groups[window.from_group..window.to_group] {
        let outer = group.outer.as_ref().filter(|_| query.group == Grouping::Line);
        if let Some((id, name, owner)) = outer {
            if line != Some(id) {
                line = Some(id);
                rows.push(Row::Group(line_row(&found.groups, query, id, name, owner)));
            }
            if group.key.is_empty() || query.folded.contains(id) {
                continue;
            }
        }
        rows.push(Row::Group(group_row(group, query, if outer.is_some() { 2 } else { 1 })));
        if is_folded(group, query) {
            continue;
        }
        while let Some(row) = raw.next_if(|row| row.group_key == group.key) {
            let may_edit = viewer.may(Operation::EditInitiative, row.place());
            rows.push(Row::Initiative(initiative_row(row, may_edit, now, today)));
        }
    }
    rows
}

fn line_row(groups: &[LeafGroup], query: &PortfolioQuery, id: &str, name: &str, owner: &str) -> GroupRow {
    let mut tally = Tally::default();
    for group in groups.iter().filter(|group| group.outer.as_ref().is_some_and(|(line, ..)| line == id)) {
        tally.include(&group.tally);
    }
    GroupRow {
        level: 1,
        name: name.to_owned(),
        kind: String::new(),
        href: Some(format!("/lines/{id}")),
        quiet: tally.quiet_words(),
        facts: tally.facts_say(),
        tally,
        owner: owner.to_owned(),
        is_folded: query.folded.iter().any(|key| key == id),
        fold: href(&query.folding(id)),
    }
}

fn group_row(group: &LeafGroup, query: &PortfolioQuery, level: u8) -> GroupRow {
    let own_page = match query.group {
        Grouping::Line | Grouping::Product => Some(format!("/products/{}", group.key)),
        Grouping::Team => Some(format!("/teams/{}", group.key)),
        Grouping::Lead => Some(format!("/people/{}", group.key)),
        _ => None,
    };
    let kind = group.kind.as_ref().map(|(kind, stage)| {
        let kind = kind.parse().map_or("", ProductKind::label).to_lowercase();
        let stage = stage.parse().map_or("", ProductStage::label).to_lowercase();
        format!("{kind}, {stage}")
    });
    GroupRow {
        level,
        name: query.group.facet().spoken(&group.name),
        kind: kind.unwrap_or_default(),
        href: own_page.filter(|_| group.key != "none"),
        tally: group.tally,
        facts: group.tally.facts_say(),
        quiet: group.tally.quiet_words(),
        owner: group.owner.clone(),
        is_folded: is_folded(group, query),
        fold: href(&query.folding(&group.key)),
    }
}

fn initiative_row(row: &RawRow, may_edit: bool, now: Moment, today: Day) -> InitiativeRow {
    let (baseline, target) = (day(row.baseline_target.as_ref()), day(row.current_target.as_ref()));
    let shown = row.shown.parse().unwrap_or(Shown::Unknown);
    let (slip, slip_is) = overdue(row, today)
        .or_else(|| drift(row, today).map(|drift| (drift.words(), SlipIs::Drift)))
        .unwrap_or_else(|| slipped(row));
    InitiativeRow {
        id: row.id.clone(),
        name: row.name.clone(),
        shown,
        was: was(row),
        facts: row.doubt.as_deref().and_then(|word| word.parse().ok()),
        from: baseline
            .filter(|_| baseline != target && target.is_some())
            .map(|day| day.short(today))
            .unwrap_or_default(),
        target: due(row, today),
        slip,
        slip_is,
        updated: row.reported_at.map_or_else(|| "never".to_owned(), |at| age(now.days_since(Moment(at)))),
        is_quiet: shown == Shown::Unknown,
        lead: row.lead.clone().unwrap_or_default(),
        team: row.team.clone().unwrap_or_default(),
        horizon: row.horizon.parse().map_or("", Horizon::label).to_owned(),
        may_edit,
    }
}

fn age(days: i64) -> String {
    if days <= 0 { "today".to_owned() } else { format!("{days} d") }
}

fn day(text: Option<&String>) -> Option<Day> {
    text.and_then(|text| text.parse().ok())
}

/// The target date, or that there is none.
pub fn due(row: &RawRow, today: Day) -> String {
    day(row.current_target.as_ref()).map_or_else(|| "no date".to_owned(), |day| day.short(today))
}

/// "was on track", where that is no longer known.
pub fn was(row: &RawRow) -> String {
    let was = row.health.as_deref().filter(|_| row.shown == Shown::Unknown.as_str()).and_then(|word| word.parse().ok());
    was.map(|health: Health| format!("was {}", health.label().to_lowercase())).unwrap_or_default()
}

/// Overdue comes before drift, drift before slip: the first is the most urgent to mend.
pub fn overdue(row: &RawRow, today: Day) -> Option<(String, SlipIs)> {
    let target =
        day(row.current_target.as_ref()).filter(|target| *target < today && row.shown != Shown::Done.as_str())?;
    Some((format!("{} d overdue", today.days_since(target)), SlipIs::Overdue))
}

/// Lane and date disagree.
pub fn drift(row: &RawRow, today: Day) -> Option<Drift> {
    let lane = row.horizon.parse().ok().filter(|_| row.shown != Shown::Done.as_str())?;
    Drift::between(lane, day(row.current_target.as_ref()), today)
}

/// How far the date has moved from the first promise.
pub fn slipped(row: &RawRow) -> (String, SlipIs) {
    let slip = Slip { days: row.slip_days, moves: u32::try_from(row.moves).unwrap_or_default() };
    (slip.words(), SlipIs::Slip)
}
