//! What is done to the steps of a plan: each act gives the changes it makes, or says why it cannot be done.

use super::{
    Change, Plan, Status, Step, StepState,
    rules::{changed, open_plan, present},
};
use crate::{
    calendar::Day,
    error::AppError,
    onboarding::templates::{StepName, StepNote},
    typed_text,
};

typed_text!(/// Why a step is skipped, or a phase closed without its evidence.
    Reason, max 1000, Some("Give the reason. It stays on the plan's record."));

/// Checks a step off. What was checked off before stays as it is.
pub fn check_off(plan: &Plan, id: &str, today: Day) -> Result<Vec<Change>, AppError> {
    let step = present(plan, id)?;
    Ok(settle(
        step,
        StepState { status: Status::Done, settled: Some(today), reason: String::new(), ..step.state.clone() },
    ))
}

/// Opens a step again that was checked off or skipped.
pub fn open_again(plan: &Plan, id: &str) -> Result<Vec<Change>, AppError> {
    let step = present(plan, id)?;
    Ok(settle(step, StepState { status: Status::Open, settled: None, reason: String::new(), ..step.state.clone() }))
}

/// Skips a step. The gate goes on waiting for its evidence.
pub fn skip(plan: &Plan, id: &str, reason: &Reason, today: Day) -> Result<Vec<Change>, AppError> {
    let step = present(plan, id)?;
    let reason = reason.as_str().to_owned();
    Ok(settle(step, StepState { status: Status::Skipped, settled: Some(today), reason, ..step.state.clone() }))
}

fn settle(step: &Step, after: StepState) -> Vec<Change> {
    if step.state.status == after.status { Vec::new() } else { vec![changed(step, after)] }
}

/// Moves a step to another day. While its phase lasts, a step that the gate waits for stays in it; every other step
/// belongs to the phase of its day.
pub fn reschedule(plan: &Plan, id: &str, to: Day, today: Day) -> Result<Vec<Change>, AppError> {
    let step = present(plan, id)?;
    if !step.is_open() {
        return Err(AppError::invalid("day", "It is settled. Open it again to give it another day."));
    }
    if step.state.day == to {
        return Ok(Vec::new());
    }
    let (Some(home), Some(there)) = (plan.phase(&step.state.phase_id), plan.phase_on(to)) else {
        let first = plan.phases.first().map_or(plan.dates.start, |phase| phase.stretch(&plan.dates).first);
        return Err(AppError::invalid(
            "day",
            format!("The plan begins on {}. Choose a day from then on.", first.long()),
        ));
    };
    let last = home.stretch(&plan.dates).last();
    let held = step.gate.is_some() && home.closing.is_none() && home.id != there.id;
    if held && last.is_none_or(|last| today <= last || to <= last) {
        let phase = &home.name;
        let until = last.map(|last| format!(" Choose a day until {}, or skip the step with a reason.", last.long()));
        let told = format!("The gate of “{phase}” waits for this step.{}", until.unwrap_or_default());
        return Err(AppError::invalid("day", told));
    }
    let phase_id = if held { home.id.clone() } else { there.id.clone() };
    let number = plan.dates.number(to);
    Ok(vec![changed(step, StepState { day: to, number, phase_id, ..step.state.clone() })])
}

/// Moves everything that is late to the next working day.
pub fn move_late(plan: &Plan, today: Day) -> Result<Vec<Change>, AppError> {
    open_plan(plan)?;
    let to = plan.dates.work.after(today);
    let late = plan.steps.iter().filter(|step| step.is_open() && step.state.day < today);
    // What its gate keeps in the phase goes to the last day it may.
    let moved = late.map(|step| {
        let last = plan.phase(&step.state.phase_id).and_then(|phase| phase.stretch(&plan.dates).last());
        reschedule(plan, &step.id, to, today)
            .or_else(|refused| last.map_or(Err(refused), |last| reschedule(plan, &step.id, last.max(today), today)))
    });
    Ok(moved.collect::<Result<Vec<_>, _>>()?.concat())
}

/// Changes what a step says.
pub fn reword(plan: &Plan, id: &str, name: &StepName, note: &StepNote) -> Result<Vec<Change>, AppError> {
    let step = present(plan, id)?;
    let (name, note) = (name.as_str().to_owned(), note.as_str().to_owned());
    let after = StepState { name, note, ..step.state.clone() };
    if after == step.state { Ok(Vec::new()) } else { Ok(vec![changed(step, after)]) }
}

/// Takes a step out of the plan. What a gate waits for is skipped with a reason instead.
pub fn remove(plan: &Plan, id: &str) -> Result<Vec<Change>, AppError> {
    let step = present(plan, id)?;
    if step.gate.is_some() {
        return Err(AppError::forbidden("A gate waits for this step. Skip it with a reason instead."));
    }
    Ok(vec![Change::Presence { id: step.id.clone(), before: true, after: false }])
}
