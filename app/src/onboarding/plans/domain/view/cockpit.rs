//! The cockpit: what to do today, what is late, what the gate still lacks.

use serde::{Deserialize, Serialize};

use super::{About, EvidenceRow, PhaseRow, RecordRow, StepRow};
use crate::{
    calendar::{Day, weekday_name},
    onboarding::{
        plans::domain::{GateLine, Plan, Standing, Step, agenda, gate, week_ends},
        templates::{EvidenceKind, Function},
    },
};

/// `/onboarding/:id`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cockpit {
    pub about: About,
    pub standing: Standing,
    pub start: Day,
    /// "Diagnose, day 7 of 30".
    pub phase: String,
    pub phases: Vec<PhaseRow>,
    pub late: Vec<StepRow>,
    /// The working day that everything late can be moved to: "Thursday".
    pub late_to: String,
    pub now: Vec<StepRow>,
    pub week: Vec<StepRow>,
    /// What comes, where the week holds nothing.
    pub next: Vec<StepRow>,
    pub gate: Option<GateAhead>,
    pub tour: Vec<Heard>,
    /// Attached in the last seven days, and ever.
    pub evidence: Vec<EvidenceRow>,
    pub attached: u32,
    /// The last thing that was done, with its undo.
    pub last: Option<RecordRow>,
    /// Steps that are settled, and all of them.
    pub settled: u32,
    pub steps: u32,
}

/// The next gate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GateAhead {
    pub phase_id: String,
    pub phase: String,
    /// The last day of the phase.
    pub due: Day,
    pub lines: Vec<GateLine>,
    pub lacks: u32,
}

/// How much of a function the tour has heard.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heard {
    pub function: Function,
    pub held: u32,
    pub of: u32,
}

impl Cockpit {
    /// `begins` is the weekday on which weeks begin, 1 for Monday.
    pub fn of(plan: &Plan, about: About, begins: u8, beside: (Vec<EvidenceRow>, u32, Option<RecordRow>)) -> Self {
        let today = about.today;
        let sorted = agenda(plan, today, week_ends(today, begins));
        let rows = |steps: Vec<&Step>| steps.into_iter().map(|step| StepRow::of(plan, step, today)).collect::<Vec<_>>();
        let there = plan.steps.iter().filter(|step| !step.removed);
        let (evidence, attached, last) = beside;
        Self {
            standing: Standing::on(today, &plan.dates),
            start: plan.dates.start,
            phase: phase_in_words(plan, today),
            phases: PhaseRow::all(plan, today),
            late: rows(sorted.late),
            late_to: late_to(plan, today),
            now: rows(sorted.today),
            week: rows(sorted.week),
            next: rows(sorted.next),
            gate: ahead(plan, today),
            tour: heard(plan),
            evidence,
            attached,
            last,
            settled: count(there.clone().filter(|step| !step.is_open())),
            steps: count(there),
            about,
        }
    }
}

fn count<'a>(steps: impl Iterator<Item = &'a Step>) -> u32 {
    u32::try_from(steps.count()).unwrap_or(u32::MAX)
}

fn phase_in_words(plan: &Plan, today: Day) -> String {
    let Some(phase) = plan.phase_on(today) else { return String::new() };
    let number = today.days_since(phase.stretch(&plan.dates).first) + 1;
    match phase.end {
        Some(end) => format!("{}, day {number} of {}", phase.name, end - phase.first),
        None => format!("{}, day {number}", phase.name),
    }
}

fn late_to(plan: &Plan, today: Day) -> String {
    let to = plan.dates.work.after(today);
    if to.days_since(today) < 7 { weekday_name(to.weekday()).to_owned() } else { to.short(today) }
}

fn ahead(plan: &Plan, today: Day) -> Option<GateAhead> {
    let phase = plan.gate_ahead()?;
    let lines = gate(plan, phase, today);
    Some(GateAhead {
        phase_id: phase.id.clone(),
        phase: phase.name.clone(),
        due: phase.stretch(&plan.dates).last()?,
        lacks: crate::onboarding::plans::domain::lacking(&lines),
        lines,
    })
}

fn heard(plan: &Plan) -> Vec<Heard> {
    let of = |function: Function| {
        let steps = plan.steps.iter().filter(move |step| {
            !step.removed && step.function == Some(function) && step.wants == Some(EvidenceKind::Interview)
        });
        let held = count(steps.clone().filter(|step| step.lacks() == 0));
        Heard { function, held, of: count(steps) }
    };
    Function::ALL.iter().map(|function| of(*function)).filter(|heard| heard.of > 0).collect()
}
