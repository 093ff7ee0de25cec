//! The initiatives of a moment, as a relation.

use sqlx::{QueryBuilder, Sqlite};

use crate::calendar::Moment;

/// Adds ` from initiatives i`, or what stands for it at a moment in the past: the same columns, as they were then.
/// Texts and sources are today's.
pub fn push_initiatives(sql: &mut QueryBuilder<Sqlite>, past: Option<Moment>) {
    let Some(at) = past else {
        sql.push(" from initiatives i");
        return;
    };
    sql.push(
        " from (select s.initiative_id as id, s.name, s.product_id, s.team_id, s.lead_id, s.stage, s.horizon,
            s.baseline_target, s.current_target, s.slip_days, s.moves, s.confidence, s.health, s.reported_at, s.due_at,
            s.stale_at, s.shown = 'unknown' as stale, s.shown, s.facts, s.doubt, null as archived_at, n.created_at,
            n.version, n.summary, n.business_case, n.source_id, n.source_url
         from initiative_states s join initiatives n on n.id = s.initiative_id where s.from_at <= ",
    );
    sql.push_bind(at.0).push(" and s.until_at > ").push_bind(at.0).push(") i");
}

/// Adds `product_tallies`, or what stands for it at a moment in the past: initiatives per product, horizon and shown
/// health, and how many of them were doubted.
pub fn push_tallies(sql: &mut QueryBuilder<Sqlite>, past: Option<Moment>) {
    let Some(at) = past else {
        sql.push("product_tallies");
        return;
    };
    sql.push(
        "(select product_id, horizon, shown, count(*) as n,
            count(*) filter (where doubt = 'off_track') as doubt_off_track,
            count(*) filter (where doubt = 'at_risk') as doubt_at_risk
         from initiative_states where from_at <= ",
    );
    sql.push_bind(at.0).push(" and until_at > ").push_bind(at.0).push(" group by product_id, horizon, shown)");
}

/// Adds ` and (COLUMN is null)`: what is not archived, or was not at that moment.
pub fn push_not_archived(sql: &mut QueryBuilder<Sqlite>, column: &str, past: Option<Moment>) {
    sql.push(" and (").push(column).push(" is null");
    if let Some(at) = past {
        sql.push(" or ").push(column).push(" > ").push_bind(at.0);
    }
    sql.push(")");
}
