//! Working out periods anew, for those whose record has grown.

use sqlx::{QueryBuilder, Sqlite};

use super::{entry::Names, load::lives};
use crate::{
    calendar::{Day, Moment},
    db::{Db, Tx, push_list, strange_row},
    error::AppError,
    portfolio::{
        domain::{Health, Shown},
        past::domain::{Clocks, Period, periods},
    },
    state::Zone,
    viewer::Viewer,
};

/// Initiatives that are worked out in one transaction; between two of them others may write.
const TOGETHER: usize = 200;
/// Rows of one statement.
const ROWS: usize = 500;

impl Clocks for Zone {
    fn day(&self, at: Moment) -> Day {
        self.stamp(at).day
    }

    fn start(&self, day: Day) -> Moment {
        self.at(day, 0).unwrap_or(Moment(i64::MAX))
    }
}

/// Brings the past up to date with the record. Every reader of the past calls it first; where nothing has happened
/// since, it only looks. The past is kept whole for everybody, whoever asks.
pub async fn catch_up(db: &Db, viewer: &Viewer) -> Result<(), AppError> {
    let (known, newest): (i64, i64) = sqlx::query_as(
        "select coalesce((select seq from initiative_states_known), 0), coalesce((select max(seq) from audit_events), 0)",
    )
    .fetch_one(db.read())
    .await?;
    if known == newest {
        return Ok(());
    }
    let grown: Vec<String> = sqlx::query_scalar(
        "select id from initiatives where $1 = 0
         union select subject_id from audit_events where $1 > 0 and seq > $1 and subject_kind = 'initiative'
         union select i.id from audit_events a join products p on p.line_id = a.subject_id join initiatives i on i.product_id = p.id
            where $1 > 0 and a.seq > $1 and a.subject_kind = 'line'",
    )
    .bind(known)
    .fetch_all(db.read())
    .await?;
    let zone: Option<String> =
        sqlx::query_scalar("select time_zone from organisation").fetch_optional(db.read()).await?;
    let zone = Zone::parse(zone.as_deref().unwrap_or("UTC")).map_err(|e| strange_row("organisation", e))?;
    let names = Names::read(db, viewer).await?;
    for some in grown.chunks(TOGETHER) {
        let mut rows = Vec::new();
        for (id, life) in lives(db, viewer, &names, some).await? {
            rows.extend(periods(&life, &zone).into_iter().map(|period| (id.clone(), period)));
        }
        let mut tx = db.begin().await?;
        let mut old = QueryBuilder::new("delete from initiative_states where initiative_id in ");
        push_list(&mut old, some);
        old.build().execute(&mut *tx).await?;
        for rows in rows.chunks(ROWS) {
            insert(&mut tx, rows).await?;
        }
        tx.commit().await?;
    }
    let mut tx = db.begin().await?;
    sqlx::query(
        "insert into initiative_states_known (one, seq) values (1, $1) on conflict (one) do update set seq = $1",
    )
    .bind(newest)
    .execute(&mut *tx)
    .await?;
    tx.commit().await?;
    Ok(())
}

async fn insert(tx: &mut Tx, rows: &[(String, Period)]) -> Result<(), AppError> {
    let mut sql: QueryBuilder<Sqlite> = QueryBuilder::new(
        "insert into initiative_states (initiative_id, from_at, until_at, name, product_id, team_id, lead_id, stage, horizon,
            baseline_target, current_target, slip_days, moves, confidence, health, reported_at, due_at, stale_at, shown, facts, doubt) ",
    );
    sql.push_values(rows, |mut row, (id, period)| {
        let state = &period.state;
        let day = |day: Option<Day>| day.map(|day| day.to_string());
        row.push_bind(id.clone()).push_bind(period.from.0).push_bind(period.until.map_or(i64::MAX, |until| until.0));
        row.push_bind(state.name.clone()).push_bind(state.product_id.clone());
        row.push_bind(state.team_id.clone()).push_bind(state.lead_id.clone());
        row.push_bind(state.stage.as_str()).push_bind(state.horizon.as_str());
        row.push_bind(day(state.baseline)).push_bind(day(state.target));
        row.push_bind(state.slip.days).push_bind(i64::from(state.slip.moves)).push_bind(state.confidence);
        row.push_bind(state.health.map(Health::as_str)).push_bind(state.reported.map(|at| at.0));
        row.push_bind(state.due.map(|at| at.0)).push_bind(state.stale.map(|at| at.0));
        row.push_bind(period.shown.as_str()).push_bind(period.facts.as_str());
        row.push_bind(period.doubt.map(Shown::as_str));
    });
    sql.build().execute(&mut **tx).await?;
    Ok(())
}
