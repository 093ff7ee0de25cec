//! Taking something back.

use crate::{
    audit::Mutation,
    error::AppError,
    onboarding::plans::domain::{Change, Deed, open_plan, taken_back},
    viewer::Viewer,
};

use super::{
    acts::changeable,
    evidence::attached,
    load::json,
    perform::{Doing, perform},
};

/// Takes an event of a plan back. What was changed again since stays.
pub async fn undo(m: &mut Mutation, viewer: &Viewer, (plan_id, seq): (&str, i64)) -> Result<(), AppError> {
    let plan = changeable(m, viewer, plan_id).await?;
    let (about, changes, undone): (String, String, bool) = sqlx::query_as(
        "select e.about, e.changes, exists (select 1 from plan_events u where u.plan_id = $1 and u.undoes = e.seq) as undone
         from plan_events e where e.plan_id = $1 and e.seq = $2",
    )
    .bind(plan_id)
    .bind(seq)
    .fetch_one(&mut *m.tx)
    .await?;
    if undone {
        return Err(AppError::forbidden("This has been taken back already."));
    }
    let changes: Vec<Change> = json("plan_events", &changes)?;
    if !changes.iter().any(|change| matches!(change, Change::Finished { .. })) {
        open_plan(&plan)?;
    }
    let back = taken_back(&plan, &attached(&mut m.tx, viewer, plan_id).await?, changes).map_err(AppError::forbidden)?;
    perform(m, &plan, Doing { undoes: Some(seq), ..Doing::new(Deed::Undone, &about, back) }).await.map(|_| ())
}
