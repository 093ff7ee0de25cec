//! The facts of every initiative, kept beside what its lead declares. Triggers say which have to be worked out again,
//! the domain works them out.

use std::collections::HashMap;

use crate::{
    calendar::{Day, Moment},
    db::{Db, Tx, strange_row},
    error::AppError,
    portfolio::domain::{
        Slip,
        facts::{Blocker, Facts, Record},
    },
    state::Zone,
};

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    stage: String,
    horizon: String,
    shown: String,
    current_target: Option<String>,
    slip_days: i64,
    moves: i64,
    due_at: Option<i64>,
    led: i64,
}

/// Works out what is due by `today`.
pub(super) async fn work_out(tx: &mut Tx, today: Day) -> Result<(), AppError> {
    let zone: Option<String> =
        sqlx::query_scalar("select time_zone from organisation").fetch_optional(&mut **tx).await?;
    let zone = Zone::parse(zone.as_deref().unwrap_or("UTC")).map_err(|e| strange_row("organisation", e))?;
    let rows: Vec<Row> = sqlx::query_as(
        "select id, stage, horizon, shown, current_target, slip_days, moves, due_at, lead_id is not null as led
         from initiatives where facts_due <= $1",
    )
    .bind(today.to_string())
    .fetch_all(&mut **tx)
    .await?;
    let mut blockers = blockers(tx, today).await?;
    for row in rows {
        let id = row.id.clone();
        let record = record(row, &zone, blockers.remove(&id).unwrap_or_default())
            .map_err(|odd| strange_row("initiatives", odd))?;
        let facts = Facts::of(&record, today);
        sqlx::query("update initiatives set facts = $2, facts_due = $3 where id = $1")
            .bind(id)
            .bind(facts.health.as_str())
            .bind(facts.until.map(|day| day.to_string()))
            .execute(&mut **tx)
            .await?;
    }
    Ok(())
}

async fn blockers(tx: &mut Tx, today: Day) -> Result<HashMap<String, Vec<Blocker>>, AppError> {
    let rows: Vec<(String, String, String, Option<String>)> = sqlx::query_as(
        "select d.initiative_id, n.name, n.shown, n.current_target
         from initiatives i join dependencies d on d.initiative_id = i.id join initiatives n on n.id = d.needs_id
         where i.facts_due <= $1 and d.cleared_at is null and n.shown <> 'done'",
    )
    .bind(today.to_string())
    .fetch_all(&mut **tx)
    .await?;
    let mut found: HashMap<String, Vec<Blocker>> = HashMap::new();
    for (id, name, shown, target) in rows {
        let shown = shown.parse().map_err(|e| strange_row("initiatives", e))?;
        found.entry(id).or_default().push(Blocker { name, shown, target: target.and_then(|day| day.parse().ok()) });
    }
    Ok(found)
}

fn record(row: Row, zone: &Zone, blockers: Vec<Blocker>) -> Result<Record, String> {
    let odd = |e: &dyn std::fmt::Display| e.to_string();
    Ok(Record {
        stage: row.stage.parse().map_err(|e| odd(&e))?,
        horizon: row.horizon.parse().map_err(|e| odd(&e))?,
        shown: row.shown.parse().map_err(|e| odd(&e))?,
        target: row.current_target.map(|day| day.parse()).transpose().map_err(|e| odd(&e))?,
        slip: Slip { days: row.slip_days, moves: u32::try_from(row.moves).map_err(|e| odd(&e))? },
        due: row.due_at.map(|at| zone.stamp(Moment(at)).day),
        led: row.led == 1,
        blockers,
    })
}

/// Whether anything has to be worked out by `today`, or has gone quiet by `now`.
pub(super) async fn anything_due(db: &Db, now: Moment, today: Day) -> Result<bool, AppError> {
    Ok(sqlx::query_scalar(
        "select exists (select 1 from initiatives where archived_at is null and stale = 0 and stale_at <= $1)
            or exists (select 1 from initiatives where facts_due <= $2)",
    )
    .bind(now.0)
    .bind(today.to_string())
    .fetch_one(db.read())
    .await?)
}
