//! What changed between two moments: read row by row, told by the domain.

mod between;
mod tell;

use std::collections::HashMap;

use sqlx::{QueryBuilder, Sqlite};

pub use between::{changes_between, days_asked};
use tell::{Change, InitiativeRow};

use super::domain::{Changes, Shift};
use crate::{
    calendar::Moment,
    db::Db,
    error::AppError,
    portfolio::{
        initiatives::store::visible_condition,
        overview::{Question, push_condition, push_from},
    },
    state::Zone,
    viewer::Viewer,
};

/// How many lines a home page lists; the rest is counted.
pub const LISTED: usize = 12;
/// How many initiatives are looked at; more than that is an import, not a week.
const MOST: i64 = 2000;

/// What changed among the initiatives of a question, from one moment to that of the question, largest first.
pub async fn changes(
    db: &Db,
    viewer: &Viewer,
    zone: &Zone,
    question: &Question<'_>,
    (since, until): (Moment, Moment),
    most: usize,
) -> Result<Changes, AppError> {
    let rows = touched(db, viewer, question, since, until).await?;
    let mut recorded = recorded(db, viewer, since, until).await?;
    let (mut listed, mut steady): (Vec<Shift>, u32) = (Vec::new(), 0);
    for row in rows {
        let changes = recorded.remove(&row.id).unwrap_or_default();
        let updates = u32::try_from(row.updates).unwrap_or(u32::MAX);
        match row.touched(zone, until, since, &changes)?.shift(question.today) {
            Some(shift) => listed.push(shift),
            None => steady += updates,
        }
    }
    listed.sort_by_cached_key(|shift| (-shift.size.weight(), shift.name.clone()));
    let smaller = u32::try_from(listed.len().saturating_sub(most)).unwrap_or(u32::MAX);
    listed.truncate(most);
    Ok(Changes { since: zone.stamp(since), visited: false, listed, smaller, steady })
}

/// The initiatives to which anything happened: begun, changed, reported on, gone quiet.
async fn touched(
    db: &Db,
    viewer: &Viewer,
    question: &Question<'_>,
    since: Moment,
    until: Moment,
) -> Result<Vec<InitiativeRow>, AppError> {
    let mut query = QueryBuilder::new(
        "select i.id, i.name, l.name || ' / ' || p.name as place, w.name as lead, i.current_target, i.confidence, i.stage,
            i.shown, i.health, i.moves, i.created_at, i.stale, i.stale_at, i.due_at,
            (select v.health from status_updates u join status_update_versions v on v.update_id = u.id
             where u.initiative_id = i.id and u.posted_at <= ",
    );
    query.push_bind(since.0).push(" and v.at <= ").push_bind(since.0);
    query.push(" order by u.posted_at desc, u.id desc, v.version desc limit 1) as health_before, (select count(*)");
    push_updates(&mut query, since, until);
    query.push(") as updates, (select u.posted_at");
    push_updates(&mut query, since, until);
    query.push(" order by u.posted_at desc, u.id desc limit 1) as posted_at, (select u.author_name");
    push_updates(&mut query, since, until);
    query.push(" order by u.posted_at desc, u.id desc limit 1) as author");
    push_from(&mut query, question);
    push_condition(&mut query, viewer, question);
    query.push(" and (i.created_at > ").push_bind(since.0);
    query.push(" or (i.stale = 1 and i.stale_at > ").push_bind(since.0);
    query.push(") or i.id in (select initiative_id from initiative_changes where at > ").push_bind(since.0);
    query.push(" and at <= ").push_bind(until.0);
    query.push(" union select initiative_id from status_updates where posted_at > ").push_bind(since.0);
    query.push(" and posted_at <= ").push_bind(until.0);
    query.push(")) limit ").push_bind(MOST);
    Ok(query.build_query_as().fetch_all(db.read()).await?)
}

fn push_updates(query: &mut QueryBuilder<Sqlite>, since: Moment, until: Moment) {
    query.push(" from status_updates u where u.initiative_id = i.id and u.posted_at > ").push_bind(since.0);
    query.push(" and u.posted_at <= ").push_bind(until.0);
}

/// What the record says, oldest first, by initiative.
async fn recorded(
    db: &Db,
    viewer: &Viewer,
    since: Moment,
    until: Moment,
) -> Result<HashMap<String, Vec<Change>>, AppError> {
    let mut query: QueryBuilder<Sqlite> = QueryBuilder::new(
        "select c.initiative_id, c.field, c.from_value, c.reason, c.author_name, c.at
         from initiative_changes c join initiatives i on i.id = c.initiative_id join products p on p.id = i.product_id
         where c.field in ('target_date', 'confidence', 'stage') and c.from_value is not null and c.at > ",
    );
    query.push_bind(since.0).push(" and c.at <= ").push_bind(until.0);
    visible_condition(&mut query, viewer);
    query.push(" order by c.at, c.id limit ").push_bind(4 * MOST);
    let rows: Vec<Change> = query.build_query_as().fetch_all(db.read()).await?;
    let mut by_initiative: HashMap<String, Vec<Change>> = HashMap::new();
    for row in rows {
        by_initiative.entry(row.initiative_id.clone()).or_default().push(row);
    }
    Ok(by_initiative)
}
