//! Gates: what a phase leaves behind before it is closed.

use serde::{Deserialize, Serialize};

use super::{Change, Closing, Phase, Plan, Reason, rules::open_plan};
use crate::{calendar::Day, error::AppError, onboarding::templates::EvidenceKind};

/// A line of a gate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GateLine {
    /// "Audit of tools".
    pub label: String,
    pub kind: EvidenceKind,
    /// Pieces of evidence it has, and how many it wants. More on one step does not stand in for another.
    pub has: u32,
    pub wants: u32,
    /// Steps that it waits for.
    pub waits_for: Vec<GateStep>,
}

/// A step that a gate waits for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GateStep {
    pub id: String,
    pub name: String,
    /// Days that it is late.
    pub late: i64,
    pub skipped: bool,
}

impl GateLine {
    pub const fn is_met(&self) -> bool {
        self.has >= self.wants
    }

    /// "0 of 1 finding", "3 findings".
    pub fn words(&self) -> String {
        if self.is_met() {
            self.kind.counted(self.has)
        } else {
            format!("{} of {}", self.has, self.kind.counted(self.wants))
        }
    }
}

/// What a phase's gate asks for, in the order of its steps.
pub fn gate(plan: &Plan, phase: &Phase, today: Day) -> Vec<GateLine> {
    let mut lines: Vec<GateLine> = Vec::new();
    for step in plan.steps_of(&phase.id) {
        let (Some(label), Some(kind)) = (&step.gate, step.wants) else { continue };
        let at = lines.iter().position(|line| line.label == *label).unwrap_or_else(|| {
            lines.push(GateLine { label: label.clone(), kind, has: 0, wants: 0, waits_for: Vec::new() });
            lines.len() - 1
        });
        let line = &mut lines[at];
        line.has += step.has.min(step.count);
        line.wants += step.count;
        if step.lacks() > 0 {
            let late = if step.is_open() { today.days_since(step.state.day).max(0) } else { 0 };
            let skipped = step.state.status == super::Status::Skipped;
            line.waits_for.push(GateStep { id: step.id.clone(), name: step.state.name.clone(), late, skipped });
        }
    }
    lines
}

/// Pieces of evidence that are missing.
pub fn lacking(lines: &[GateLine]) -> u32 {
    lines.iter().map(|line| line.wants.saturating_sub(line.has)).sum()
}

/// Closes a phase: with all its evidence, or with a reason for going on without. Phases are closed in their order.
pub fn close(plan: &Plan, id: &str, waiver: Option<&Reason>, today: Day) -> Result<Vec<Change>, AppError> {
    let phase = plan.phase(id).ok_or(AppError::NotFound)?;
    open_plan(plan)?;
    if phase.closing.is_some() {
        return Ok(Vec::new());
    }
    if phase.end.is_none() {
        return Err(AppError::forbidden(format!("“{}” goes on and has no gate.", phase.name)));
    }
    if let Some(first) = plan.gate_ahead().filter(|first| first.id != phase.id) {
        return Err(AppError::forbidden(format!("“{}” comes first and is not closed yet.", first.name)));
    }
    let missing: Vec<String> =
        gate(plan, phase, today).into_iter().filter(|line| !line.is_met()).map(|line| line.label).collect();
    let reason = match (missing.is_empty(), waiver) {
        (true, _) => String::new(),
        (false, Some(reason)) => reason.as_str().to_owned(),
        (false, None) => {
            let told = format!("The gate still lacks: {}. Bring it, or say why you go on without.", missing.join(", "));
            return Err(AppError::invalid("reason", told));
        }
    };
    let after = Some(Closing { day: today, waived: missing, reason });
    Ok(vec![Change::Phase { id: phase.id.clone(), before: None, after }])
}

/// Opens a closed phase again, unless a later one is closed.
pub fn reopen(plan: &Plan, id: &str) -> Result<Vec<Change>, AppError> {
    let at = plan.phases.iter().position(|phase| phase.id == id).ok_or(AppError::NotFound)?;
    open_plan(plan)?;
    if let Some(later) = plan.phases[at + 1..].iter().find(|phase| phase.closing.is_some()) {
        return Err(AppError::forbidden(format!(
            "“{}” comes after it and is closed. Reopen that one first.",
            later.name
        )));
    }
    let before = plan.phases[at].closing.clone();
    if before.is_none() {
        return Ok(Vec::new());
    }
    Ok(vec![Change::Phase { id: id.to_owned(), before, after: None }])
}

/// Finishes a plan whose phases are closed.
pub fn finish(plan: &Plan, today: Day) -> Result<Vec<Change>, AppError> {
    if plan.finished.is_some() {
        return Ok(Vec::new());
    }
    match plan.gate_ahead() {
        Some(open) => Err(AppError::forbidden(format!("“{}” is not closed yet.", open.name))),
        None => Ok(vec![Change::Finished { before: None, after: Some(today) }]),
    }
}

/// Goes on with a finished plan.
pub fn resume(plan: &Plan) -> Vec<Change> {
    if plan.finished.is_none() { Vec::new() } else { vec![Change::Finished { before: plan.finished, after: None }] }
}
