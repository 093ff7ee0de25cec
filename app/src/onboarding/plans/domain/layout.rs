//! A plan laid out from a playbook: the phases as dates, the steps on working days, the listening tour by name.

use super::{
    PlanDates, Somebody,
    tour::{Hearing, Whom, tour},
};
use crate::{
    calendar::Day,
    onboarding::templates::{EvidenceKind, Function, PhaseTemplate, Situation, StepTemplate, Template},
};

/// What a plan is laid out for.
#[derive(Clone, Debug)]
pub struct Brief<'a> {
    pub dates: &'a PlanDates,
    pub situation: Situation,
    pub headcount: u32,
    /// The person of the plan.
    pub owner: &'a str,
    pub people: &'a [Somebody],
    pub today: Day,
}

/// A phase about to be written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LaidPhase {
    pub name: String,
    pub purpose: String,
    pub first: i64,
    pub end: Option<i64>,
    pub steps: Vec<LaidStep>,
}

/// A step about to be written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LaidStep {
    pub key: String,
    pub name: String,
    pub note: String,
    pub topic: String,
    pub function: Option<Function>,
    pub person_id: Option<String>,
    pub wants: Option<EvidenceKind>,
    pub count: u32,
    pub gate: Option<String>,
    pub after: Vec<String>,
    pub number: i64,
    pub day: Day,
}

/// Lays a playbook out. What lies before day one is left out when day one has come.
pub fn lay_out(template: &Template, brief: &Brief<'_>) -> Vec<LaidPhase> {
    let phases = template.phases.iter().filter(|phase| phase.first >= 1 || brief.dates.start > brief.today);
    phases.map(|phase| laid(phase, brief)).collect()
}

fn laid(phase: &PhaseTemplate, brief: &Brief<'_>) -> LaidPhase {
    let mut steps: Vec<LaidStep> = phase
        .steps
        .iter()
        .filter(|step| step.situations.is_empty() || step.situations.contains(&brief.situation))
        .map(|step| written(step, phase, brief))
        .collect();
    let hearings = tour(&phase.tour, brief.people, brief.owner, brief.headcount);
    steps.extend(hearings.into_iter().map(|hearing| heard(hearing, phase, brief)));
    steps.sort_by_key(|step| step.day);
    let (name, purpose) = (phase.name.as_str().to_owned(), phase.purpose.as_str().to_owned());
    LaidPhase { name, purpose, first: phase.first, end: phase.end, steps }
}

/// The day of a number. Preparation that should have begun by now begins now.
fn day(number: i64, phase: &PhaseTemplate, brief: &Brief<'_>) -> Day {
    let mut within = brief.dates.stretch(phase.first, phase.end);
    if phase.first < 1 && within.holds(brief.today) {
        within.first = brief.today;
    }
    brief.dates.work.place(brief.dates.day(number), within)
}

fn written(step: &StepTemplate, phase: &PhaseTemplate, brief: &Brief<'_>) -> LaidStep {
    LaidStep {
        key: step.key.clone(),
        name: step.name.as_str().to_owned(),
        note: step.note.as_str().to_owned(),
        topic: step.topic.as_str().to_owned(),
        function: None,
        person_id: None,
        wants: step.wants,
        count: step.count,
        gate: step.gate.as_ref().map(|gate| gate.as_str().to_owned()),
        after: step.after.clone(),
        number: step.day,
        day: day(step.day, phase, brief),
    }
}

fn heard(hearing: Hearing, phase: &PhaseTemplate, brief: &Brief<'_>) -> LaidStep {
    let Hearing { function, whom, number } = hearing;
    let (name, note, person_id) = match whom {
        Whom::Person { id, name, title } => (format!("Interview {name}"), title, Some(id)),
        Whom::Words(words) => (format!("Interview {words}"), String::new(), None),
    };
    LaidStep {
        key: String::new(),
        name,
        note,
        topic: format!("Listening tour, {}", function.as_str()),
        function: Some(function),
        person_id,
        wants: Some(EvidenceKind::Interview),
        count: 1,
        gate: Some("Listening tour".to_owned()),
        after: Vec::new(),
        number,
        day: day(number, phase, brief),
    }
}
