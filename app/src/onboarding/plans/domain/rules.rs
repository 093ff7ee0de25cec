//! What holds for every act.

use super::{Change, Plan, Step, StepState};
use crate::error::AppError;

/// A finished plan is only read.
pub fn open_plan(plan: &Plan) -> Result<(), AppError> {
    match plan.finished {
        None => Ok(()),
        Some(_) => Err(AppError::forbidden("This plan is finished and stays as it was. Resume it to change it.")),
    }
}

/// A step that is in a plan that can be changed.
pub fn present<'a>(plan: &'a Plan, id: &str) -> Result<&'a Step, AppError> {
    let step = plan.step(id).filter(|step| !step.removed).ok_or(AppError::NotFound)?;
    open_plan(plan)?;
    Ok(step)
}

pub fn changed(step: &Step, after: StepState) -> Change {
    Change::Step { id: step.id.clone(), before: Box::new(step.state.clone()), after: Box::new(after) }
}
