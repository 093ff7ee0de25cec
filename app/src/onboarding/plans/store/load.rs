//! A plan with its phases and steps, as its rules see it.

use serde::de::DeserializeOwned;
use sqlx::SqliteConnection;

use crate::{
    calendar::Day,
    db::strange_row,
    error::AppError,
    onboarding::plans::domain::{Phase, Plan, PlanDates, Step, StepState},
    viewer::Viewer,
};

#[derive(sqlx::FromRow)]
struct PlanLine {
    start_day: String,
    work_days: String,
    finished_day: Option<String>,
    version: i64,
}

#[derive(sqlx::FromRow)]
struct PhaseLine {
    id: String,
    name: String,
    purpose: String,
    first_number: i64,
    end_number: Option<i64>,
    closing: Option<String>,
}

#[derive(sqlx::FromRow)]
struct StepLine {
    id: String,
    phase_id: String,
    key: String,
    name: String,
    note: String,
    topic: String,
    function: Option<String>,
    wants: Option<String>,
    wanted: i64,
    gate: Option<String>,
    after_keys: String,
    number: i64,
    day: String,
    status: String,
    settled_day: Option<String>,
    reason: String,
    removed: bool,
    version: i64,
    has: i64,
}

/// Reads a plan. The caller has checked that the viewer finds it.
pub(super) async fn load(db: &mut SqliteConnection, _viewer: &Viewer, id: &str) -> Result<Plan, AppError> {
    let plan: PlanLine = sqlx::query_as("select start_day, work_days, finished_day, version from plans where id = $1")
        .bind(id)
        .fetch_one(&mut *db)
        .await?;
    let phases: Vec<PhaseLine> = sqlx::query_as(
        "select id, name, purpose, first_number, end_number, closing from plan_phases where plan_id = $1 order by position",
    )
    .bind(id)
    .fetch_all(&mut *db)
    .await?;
    let steps: Vec<StepLine> = sqlx::query_as(
        "select s.id, s.phase_id, s.key, s.name, s.note, s.topic, s.function, s.wants, s.wanted, s.gate, s.after_keys,
            s.number, s.day, s.status, s.settled_day, s.reason, s.removed, s.version,
            (select count(*) from plan_evidence e where e.step_id = s.id and e.removed = 0 and e.kind = s.wants) as has
         from plan_steps s where s.plan_id = $1 order by s.day, s.id",
    )
    .bind(id)
    .fetch_all(&mut *db)
    .await?;
    Ok(Plan {
        id: id.to_owned(),
        dates: PlanDates { start: day(&plan.start_day)?, work: json("plans", &plan.work_days)? },
        finished: plan.finished_day.as_deref().map(day).transpose()?,
        phases: phases.into_iter().map(phase).collect::<Result<_, _>>()?,
        steps: steps.into_iter().map(step).collect::<Result<_, _>>()?,
        version: plan.version,
    })
}

fn day(text: &str) -> Result<Day, AppError> {
    text.parse().map_err(|e| strange_row("plans", e))
}

/// JSON as this slice writes it.
pub(super) fn json<T: DeserializeOwned>(table: &str, text: &str) -> Result<T, AppError> {
    serde_json::from_str(text).map_err(|e| strange_row(table, e))
}

fn phase(line: PhaseLine) -> Result<Phase, AppError> {
    Ok(Phase {
        id: line.id,
        name: line.name,
        purpose: line.purpose,
        first: line.first_number,
        end: line.end_number,
        closing: line.closing.as_deref().map(|text| json("plan_phases", text)).transpose()?,
    })
}

fn step(line: StepLine) -> Result<Step, AppError> {
    let odd = |e: String| strange_row("plan_steps", e);
    Ok(Step {
        id: line.id,
        key: line.key,
        topic: line.topic,
        function: line.function.as_deref().map(str::parse).transpose().map_err(odd)?,
        wants: line.wants.as_deref().map(str::parse).transpose().map_err(odd)?,
        count: u32::try_from(line.wanted).map_err(|e| strange_row("plan_steps", e))?,
        gate: line.gate,
        after: json("plan_steps", &line.after_keys)?,
        removed: line.removed,
        state: StepState {
            name: line.name,
            note: line.note,
            phase_id: line.phase_id,
            number: line.number,
            day: day(&line.day)?,
            status: line.status.parse().map_err(odd)?,
            settled: line.settled_day.as_deref().map(day).transpose()?,
            reason: line.reason,
        },
        has: u32::try_from(line.has).unwrap_or(u32::MAX),
        version: line.version,
    })
}
