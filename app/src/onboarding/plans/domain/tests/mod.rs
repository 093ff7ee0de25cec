//! Facts about plans: laid out, worked on, moved, closed, taken back.

mod acting;
mod closing;
mod laying;
mod moving;

use super::*;
use crate::{
    calendar::Day,
    onboarding::templates::{
        Band, EvidenceKind, PhaseName, PhaseTemplate, StepName, StepNote, StepTemplate, Template, TemplateName,
    },
};

pub(super) fn day(text: &str) -> Day {
    text.parse().unwrap()
}

pub(super) fn dates(start: &str) -> PlanDates {
    PlanDates { start: day(start), work: WorkDays::default() }
}

/// A step of a plan: an id, the phase, the number of its day.
pub(super) fn step(plan: &PlanDates, id: &str, phase: (&str, i64, Option<i64>), number: i64) -> Step {
    Step {
        id: id.to_owned(),
        key: id.to_owned(),
        topic: String::new(),
        function: None,
        wants: None,
        count: 1,
        gate: None,
        after: Vec::new(),
        removed: false,
        state: StepState {
            name: id.to_owned(),
            note: String::new(),
            phase_id: phase.0.to_owned(),
            number,
            day: plan.place(number, phase.1, phase.2),
            status: Status::Open,
            settled: None,
            reason: String::new(),
        },
        has: 0,
        version: 1,
    }
}

/// A plan of three phases that begins on Monday 1 June 2026: "listen" to day 30, "define" to day 60, "evolve".
/// "ask" and "audit" stand in the gate of the first.
pub(super) fn plan() -> Plan {
    let dates = dates("2026-06-01");
    let spans = [("listen", 1, Some(31)), ("define", 31, Some(61)), ("evolve", 61, None)];
    let phases = spans.map(|(id, first, end)| Phase {
        id: id.to_owned(),
        name: id.to_owned(),
        purpose: String::new(),
        first,
        end,
        closing: None,
    });
    let mut steps = vec![
        step(&dates, "ask", spans[0], 3),
        step(&dates, "audit", spans[0], 20),
        step(&dates, "walk", spans[0], 10),
        step(&dates, "write", spans[1], 40),
        step(&dates, "review", spans[2], 100),
    ];
    for (at, kind) in [(0, EvidenceKind::Interview), (1, EvidenceKind::Finding)] {
        steps[at].wants = Some(kind);
        steps[at].gate = Some(format!("Gate of {}", steps[at].id));
    }
    steps[1].count = 2;
    Plan { id: "p".to_owned(), dates, finished: None, phases: phases.into(), steps, version: 1 }
}

/// What the changes make of a plan, as the store writes them.
pub(super) fn after(mut plan: Plan, changes: &[Change]) -> Plan {
    for change in changes.iter().cloned() {
        match change {
            Change::Step { id, after, .. } => plan.steps.iter_mut().find(|s| s.id == id).unwrap().state = *after,
            Change::Presence { id, after, .. } => plan.steps.iter_mut().find(|s| s.id == id).unwrap().removed = !after,
            Change::Phase { id, after, .. } => plan.phases.iter_mut().find(|p| p.id == id).unwrap().closing = after,
            Change::Dates { after, .. } => plan.dates = *after,
            Change::Finished { after, .. } => plan.finished = after,
            Change::Evidence { .. } => {}
        }
    }
    plan
}

/// A playbook with the given phases, a step on each of the given days.
pub(super) fn playbook(spans: &[(i64, Option<i64>)], days: &[i64]) -> Template {
    let phases = spans.iter().enumerate().map(|(at, (first, end))| PhaseTemplate {
        key: format!("p{at}"),
        name: PhaseName::parse(&format!("Phase {at}")).unwrap(),
        purpose: StepNote::default(),
        first: *first,
        end: *end,
        tour: Vec::new(),
        steps: days
            .iter()
            .filter(|day| *first <= **day && end.is_none_or(|end| **day < end))
            .map(|day| StepTemplate {
                key: format!("s{day}"),
                day: *day,
                name: StepName::parse(&format!("Step {day}")).unwrap(),
                note: StepNote::default(),
                topic: PhaseName::parse("Topic").unwrap(),
                wants: None,
                count: 1,
                gate: None,
                after: Vec::new(),
                situations: Vec::new(),
            })
            .collect(),
    });
    Template {
        key: "t".to_owned(),
        version: 1,
        name: TemplateName::parse("T").unwrap(),
        about: StepNote::default(),
        band: Band::Cpo,
        phases: phases.collect(),
    }
}
