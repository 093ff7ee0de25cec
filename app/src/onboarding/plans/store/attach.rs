//! Evidence is attached to a step and taken off it.

use crate::{
    audit::Mutation,
    db::new_id,
    error::AppError,
    onboarding::plans::domain::{Change, Deed, NewEvidence, open_plan},
    viewer::Viewer,
};

use super::{
    acts::changeable,
    perform::{Doing, perform},
};

/// The most pieces of evidence on a step.
const MOST: i64 = 100;

/// Attaches a piece of evidence; gives its id.
pub async fn attach(
    m: &mut Mutation,
    viewer: &Viewer,
    (plan_id, step_id): (&str, &str),
    new: &NewEvidence,
) -> Result<String, AppError> {
    let plan = changeable(m, viewer, plan_id).await?;
    open_plan(&plan)?;
    let step = plan.step(step_id).filter(|step| !step.removed).ok_or(AppError::NotFound)?;
    let has: i64 = sqlx::query_scalar("select count(*) from plan_evidence where step_id = $1 and removed = 0")
        .bind(step_id)
        .fetch_one(&mut *m.tx)
        .await?;
    if has >= MOST {
        return Err(AppError::invalid("label", "This step has a hundred pieces of evidence. Add a step for more."));
    }
    let id = new_id();
    sqlx::query(
        "insert into plan_evidence (id, plan_id, step_id, kind, label, url, added_at, added_by, added_by_name, removed)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1)",
    )
    .bind(&id)
    .bind(plan_id)
    .bind(step_id)
    .bind(new.kind.as_str())
    .bind(new.label.as_str())
    .bind(&new.url)
    .bind(m.now.0)
    .bind(m.actor_id().map(str::to_owned))
    .bind(m.actor_name().to_owned())
    .execute(&mut *m.tx)
    .await?;
    let change = Change::Evidence { id: id.clone(), step_id: step_id.to_owned(), before: false, after: true };
    perform(m, &plan, Doing::new(Deed::EvidenceAdded, &step.state.name, vec![change])).await?;
    Ok(id)
}

/// Takes a piece of evidence off its step.
pub async fn detach(m: &mut Mutation, viewer: &Viewer, (plan_id, id): (&str, &str)) -> Result<(), AppError> {
    let plan = changeable(m, viewer, plan_id).await?;
    open_plan(&plan)?;
    let step_id: String =
        sqlx::query_scalar("select step_id from plan_evidence where id = $1 and plan_id = $2 and removed = 0")
            .bind(id)
            .bind(plan_id)
            .fetch_one(&mut *m.tx)
            .await?;
    let name = plan.step(&step_id).map(|step| step.state.name.clone()).unwrap_or_default();
    let change = Change::Evidence { id: id.to_owned(), step_id, before: true, after: false };
    perform(m, &plan, Doing::new(Deed::EvidenceRemoved, &name, vec![change])).await.map(|_| ())
}
