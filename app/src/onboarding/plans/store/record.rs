//! Reading the record of a plan.

use sqlx::{QueryBuilder, SqliteConnection};

use crate::{
    calendar::Moment,
    db::{Db, strange_row},
    error::AppError,
    onboarding::plans::domain::{About, Change, Deed, Plan, RecordPage, RecordRow, Undo, taken_back, told},
    state::Zone,
    viewer::Viewer,
};

use super::{evidence::attached, find::opened, load::json};

/// Events on a page.
const PAGE: i64 = 100;

#[derive(sqlx::FromRow)]
struct Line {
    seq: i64,
    at: i64,
    actor_name: String,
    deed: String,
    about: String,
    changes: String,
    undone: bool,
}

const EVENTS: &str = "select e.seq, e.at, e.actor_name, e.deed, e.about, e.changes,
        exists (select 1 from plan_events u where u.plan_id = e.plan_id and u.undoes = e.seq) as undone
     from plan_events e where e.plan_id = ";

/// The record of a plan, the newest first; `before` begins a further page, `of` is the event that stands open.
pub async fn record(
    db: &Db,
    viewer: &Viewer,
    zone: &Zone,
    now: Moment,
    (id, before, of): (&str, Option<i64>, i64),
) -> Result<RecordPage, AppError> {
    let mut reader = db.read().acquire().await?;
    let (about, plan) = opened(&mut reader, viewer, zone.stamp(now).day, id).await?;
    let mut sql = QueryBuilder::new(EVENTS);
    sql.push_bind(id.to_owned()).push(" and e.seq < ").push_bind(before.unwrap_or(i64::MAX));
    sql.push(" order by e.seq desc limit ").push_bind(PAGE);
    let lines: Vec<Line> = sql.build_query_as().fetch_all(&mut *reader).await?;
    let oldest = lines.last().map_or(0, |line| line.seq);
    let earlier: i64 = sqlx::query_scalar("select count(*) from plan_events where plan_id = $1 and seq < $2")
        .bind(id)
        .bind(oldest)
        .fetch_one(&mut *reader)
        .await?;
    let rows = rows(&mut reader, viewer, zone, (&about, &plan), lines).await?;
    Ok(RecordPage { rows, earlier: u32::try_from(earlier).unwrap_or(u32::MAX), of, about })
}

/// The last event of a plan.
pub(super) async fn newest(
    db: &mut SqliteConnection,
    viewer: &Viewer,
    zone: &Zone,
    of: (&About, &Plan),
) -> Result<Option<RecordRow>, AppError> {
    let mut sql = QueryBuilder::new(EVENTS);
    sql.push_bind(of.0.id.clone()).push(" order by e.seq desc limit 1");
    let lines: Vec<Line> = sql.build_query_as().fetch_all(&mut *db).await?;
    Ok(rows(db, viewer, zone, of, lines).await?.pop())
}

/// The events that touched a step, the newest first.
pub(super) async fn of_step(
    db: &mut SqliteConnection,
    viewer: &Viewer,
    zone: &Zone,
    of: (&About, &Plan),
    step_id: &str,
) -> Result<Vec<RecordRow>, AppError> {
    let mut sql = QueryBuilder::new(EVENTS);
    // Ids stand nowhere else in a change.
    sql.push_bind(of.0.id.clone()).push(" and e.changes like ").push_bind(format!("%\"{step_id}\"%"));
    sql.push(" order by e.seq desc limit 50");
    let lines: Vec<Line> = sql.build_query_as().fetch_all(&mut *db).await?;
    rows(db, viewer, zone, of, lines).await
}

async fn rows(
    db: &mut SqliteConnection,
    viewer: &Viewer,
    zone: &Zone,
    (about, plan): (&About, &Plan),
    lines: Vec<Line>,
) -> Result<Vec<RecordRow>, AppError> {
    let attached = attached(db, viewer, &about.id).await?;
    lines
        .into_iter()
        .map(|line| {
            let changes: Vec<Change> = json("plan_events", &line.changes)?;
            let deed: Deed = line.deed.parse().map_err(|e| strange_row("plan_events", e))?;
            let told = told(plan, &changes, about.today);
            let undo = if line.undone {
                Undo::Done
            } else if about.may_change && taken_back(plan, &attached, changes).is_ok() {
                Undo::Possible
            } else {
                Undo::No
            };
            let says = if line.about.is_empty() {
                deed.label().to_owned()
            } else {
                format!("{} “{}”", deed.label(), line.about)
            };
            Ok(RecordRow {
                seq: line.seq,
                at: zone.stamp(Moment(line.at)),
                by: line.actor_name,
                says,
                changes: told,
                undo,
            })
        })
        .collect()
}
