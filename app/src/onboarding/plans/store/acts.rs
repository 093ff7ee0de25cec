//! What is done to steps and dates.

use crate::{
    audit::{Mutation, Subject, conflict},
    calendar::Day,
    db::new_id,
    error::AppError,
    onboarding::{
        plans::domain::{
            Change, Deed, NewStep, Plan, PlanDates, Reason, check_off, move_late, open_again, open_plan, redate,
            remove, reschedule, reword, skip,
        },
        templates::{EvidenceKind, StepName, StepNote},
    },
    viewer::Viewer,
};

use super::{
    access::access,
    load::load,
    perform::{Doing, perform},
};

/// Something done to one step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    CheckOff,
    OpenAgain,
    /// To a day; `None` is the next working day. With the version that the form began from.
    MoveTo(Option<Day>, Option<i64>),
    Skip(Reason),
    Reword(StepName, StepNote, Option<i64>),
    Remove,
}

/// A plan that the viewer may change, as it stands inside the transaction.
pub async fn changeable(m: &mut Mutation, viewer: &Viewer, plan_id: &str) -> Result<Plan, AppError> {
    access(&mut m.tx, viewer, plan_id).await?.change()?;
    load(&mut m.tx, viewer, plan_id).await
}

/// Does something to a step. A form that began from an older version is told what changed meanwhile.
pub async fn act(
    m: &mut Mutation,
    viewer: &Viewer,
    today: Day,
    (plan_id, step_id): (&str, &str),
    act: &Act,
) -> Result<(), AppError> {
    let plan = changeable(m, viewer, plan_id).await?;
    let step = plan.step(step_id).filter(|step| !step.removed).ok_or(AppError::NotFound)?;
    if let Act::MoveTo(_, Some(version)) | Act::Reword(_, _, Some(version)) = act
        && step.version != *version
    {
        let day = step.state.day.to_string();
        let theirs = [("name", step.state.name.as_str()), ("note", &step.state.note), ("day", &day)];
        return Err(conflict(m, viewer, Subject { kind: "plan", id: plan_id }, step.version, &theirs).await?);
    }
    let (deed, changes) = match act {
        Act::CheckOff => (Deed::Done, check_off(&plan, step_id, today)?),
        Act::OpenAgain => (Deed::Reopened, open_again(&plan, step_id)?),
        Act::MoveTo(to, _) => {
            let to = to.unwrap_or_else(|| plan.dates.work.after(step.state.day.max(today)));
            (Deed::Moved, reschedule(&plan, step_id, to, today)?)
        }
        Act::Skip(reason) => (Deed::Skipped, skip(&plan, step_id, reason, today)?),
        Act::Reword(name, note, _) => (Deed::Edited, reword(&plan, step_id, name, note)?),
        Act::Remove => (Deed::Removed, remove(&plan, step_id)?),
    };
    perform(m, &plan, Doing::new(deed, &step.state.name, changes)).await.map(|_| ())
}

/// Moves everything late to the next working day.
pub async fn move_all_late(m: &mut Mutation, viewer: &Viewer, today: Day, plan_id: &str) -> Result<(), AppError> {
    let plan = changeable(m, viewer, plan_id).await?;
    let changes = move_late(&plan, today)?;
    let about = match changes.len() {
        1 => "1 late step".to_owned(),
        n => format!("{n} late steps"),
    };
    perform(m, &plan, Doing::new(Deed::Moved, &about, changes)).await.map(|_| ())
}

/// Gives a plan other dates; gives the number of the event that says what moved.
pub async fn set_dates(
    m: &mut Mutation,
    viewer: &Viewer,
    plan_id: &str,
    to: &PlanDates,
    version: i64,
) -> Result<Option<i64>, AppError> {
    let plan = changeable(m, viewer, plan_id).await?;
    if plan.version != version {
        let start = plan.dates.start.to_string();
        let subject = Subject { kind: "plan", id: plan_id };
        return Err(conflict(m, viewer, subject, plan.version, &[("start", &start)]).await?);
    }
    perform(m, &plan, Doing::new(Deed::DatesMoved, "", redate(&plan, to)?)).await
}

/// Adds a step; gives its id.
pub async fn add_step(m: &mut Mutation, viewer: &Viewer, plan_id: &str, new: &NewStep) -> Result<String, AppError> {
    let plan = changeable(m, viewer, plan_id).await?;
    open_plan(&plan)?;
    let phase = new.phase_in(&plan)?;
    let id = new_id();
    sqlx::query(
        "insert into plan_steps (id, plan_id, phase_id, name, note, topic, wants, number, day, removed)
         values ($1, $2, $3, $4, $5, 'Added', $6, $7, $8, 1)",
    )
    .bind(&id)
    .bind(plan_id)
    .bind(&phase.id)
    .bind(new.name.as_str())
    .bind(new.note.as_str())
    .bind(new.wants.map(EvidenceKind::as_str))
    .bind(plan.dates.number(new.day))
    .bind(new.day.to_string())
    .execute(&mut *m.tx)
    .await?;
    let changes = vec![Change::Presence { id: id.clone(), before: false, after: true }];
    perform(m, &plan, Doing::new(Deed::Added, new.name.as_str(), changes)).await?;
    Ok(id)
}
