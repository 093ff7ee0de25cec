//! A step with everything that belongs to it.

use serde::{Deserialize, Serialize};

use super::{About, RecordRow};
use crate::{
    calendar::{Day, Stamp},
    markdown::SafeHtml,
    onboarding::{
        plans::domain::{Plan, Status},
        templates::EvidenceKind,
    },
    portfolio::initiatives::Ref,
};

/// `/onboarding/:id/steps/:step`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepPage {
    pub about: About,
    pub id: String,
    pub name: String,
    pub note: String,
    pub topic: String,
    pub phase: String,
    pub day: Day,
    /// The number of the day it is meant for.
    pub number: i64,
    /// The first day of the plan.
    pub first: Day,
    pub status: Status,
    pub settled: Option<Day>,
    pub reason: String,
    pub late: bool,
    pub wants: Option<EvidenceKind>,
    pub count: u32,
    pub has: u32,
    pub gate: Option<String>,
    /// The gate has been closed.
    pub closed: bool,
    pub removed: bool,
    /// Whom the step is about.
    pub person: Option<Ref>,
    /// Steps that come before it, and whether they are settled.
    pub after: Vec<(Ref, bool)>,
    pub evidence: Vec<EvidenceRow>,
    pub notes: Vec<NoteRow>,
    pub record: Vec<RecordRow>,
    pub version: i64,
}

/// A piece of evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvidenceRow {
    pub id: String,
    pub step_id: String,
    pub kind: EvidenceKind,
    pub label: String,
    pub url: String,
    pub at: Stamp,
    pub by: String,
}

/// A note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteRow {
    pub id: String,
    pub words: SafeHtml,
    pub at: Stamp,
    pub by: String,
    /// Only its author sees it.
    pub private: bool,
    /// The reader wrote it.
    pub own: bool,
}

impl StepPage {
    /// What the plan itself says of a step; evidence, notes and record are read beside it.
    pub fn of(plan: &Plan, about: About, id: &str) -> Option<Self> {
        let step = plan.step(id)?;
        let phase = plan.phase(&step.state.phase_id)?;
        let before = plan.steps.iter().filter(|other| !other.key.is_empty() && step.after.contains(&other.key));
        let state = &step.state;
        Some(Self {
            id: step.id.clone(),
            name: state.name.clone(),
            note: state.note.clone(),
            topic: step.topic.clone(),
            phase: phase.name.clone(),
            day: state.day,
            number: state.number,
            first: plan.phases.first().map_or(plan.dates.start, |phase| plan.dates.day(phase.first)),
            status: state.status,
            settled: state.settled,
            reason: state.reason.clone(),
            late: step.is_open() && state.day < about.today,
            wants: step.wants,
            count: step.count,
            has: step.has,
            gate: step.gate.clone(),
            closed: phase.closing.is_some(),
            removed: step.removed,
            person: None,
            after: before
                .map(|other| (Ref { id: other.id.clone(), name: other.state.name.clone() }, !other.is_open()))
                .collect(),
            evidence: Vec::new(),
            notes: Vec::new(),
            record: Vec::new(),
            version: step.version,
            about,
        })
    }
}
