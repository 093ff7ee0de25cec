//! Phases are closed and opened again; a plan is finished and resumed.

use crate::{
    audit::Mutation,
    calendar::Day,
    error::AppError,
    onboarding::plans::domain::{Change, Deed, Reason, close, finish, reopen, resume},
    viewer::Viewer,
};

use super::{
    acts::changeable,
    perform::{Doing, perform},
};

/// Closes a phase, with a waiver where its gate lacks something.
pub async fn close_phase(
    m: &mut Mutation,
    viewer: &Viewer,
    today: Day,
    (plan_id, phase_id): (&str, &str),
    waiver: Option<&Reason>,
) -> Result<(), AppError> {
    let plan = changeable(m, viewer, plan_id).await?;
    let changes = close(&plan, phase_id, waiver, today)?;
    let lacking = changes
        .iter()
        .any(|change| matches!(change, Change::Phase { after: Some(closing), .. } if !closing.waived.is_empty()));
    let deed = if lacking { Deed::PhaseWaived } else { Deed::PhaseClosed };
    let name = plan.phase(phase_id).map(|phase| phase.name.clone()).unwrap_or_default();
    perform(m, &plan, Doing::new(deed, &name, changes)).await.map(|_| ())
}

/// Opens a closed phase again.
pub async fn reopen_phase(
    m: &mut Mutation,
    viewer: &Viewer,
    (plan_id, phase_id): (&str, &str),
) -> Result<(), AppError> {
    let plan = changeable(m, viewer, plan_id).await?;
    let name = plan.phase(phase_id).map(|phase| phase.name.clone()).unwrap_or_default();
    let changes = reopen(&plan, phase_id)?;
    perform(m, &plan, Doing::new(Deed::PhaseReopened, &name, changes)).await.map(|_| ())
}

/// Finishes a plan, or goes on with a finished one.
pub async fn finish_plan(
    m: &mut Mutation,
    viewer: &Viewer,
    today: Day,
    plan_id: &str,
    finished: bool,
) -> Result<(), AppError> {
    let plan = changeable(m, viewer, plan_id).await?;
    let doing = if finished {
        Doing::new(Deed::Finished, "", finish(&plan, today)?)
    } else {
        Doing::new(Deed::Resumed, "", resume(&plan))
    };
    perform(m, &plan, doing).await.map(|_| ())
}
