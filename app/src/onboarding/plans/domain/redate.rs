//! New dates for a plan: what is not yet done moves along, what is done stays.

use super::{
    Change, Plan, PlanDates, StepState,
    rules::{changed, open_plan},
};
use crate::error::AppError;

/// Moves a plan to other dates. The change of the dates comes first, then each step that moves.
pub fn redate(plan: &Plan, to: &PlanDates) -> Result<Vec<Change>, AppError> {
    open_plan(plan)?;
    if plan.dates == *to {
        return Ok(Vec::new());
    }
    let dates = Change::Dates { before: Box::new(plan.dates.clone()), after: Box::new(to.clone()) };
    let steps = plan.steps.iter().filter(|step| step.is_open()).filter_map(|step| {
        let phase = plan.phase(&step.state.phase_id)?;
        let day = to.place(step.state.number, phase.first, phase.end);
        (day != step.state.day).then(|| changed(step, StepState { day, ..step.state.clone() }))
    });
    Ok(std::iter::once(dates).chain(steps).collect())
}
