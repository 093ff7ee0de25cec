//! A playbook as it is read.

use serde::{Deserialize, Serialize};

use super::{PhaseTemplate, StepTemplate, Template, TourStop};

/// `/onboarding/templates/:key`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplateView {
    pub key: String,
    pub name: String,
    pub about: String,
    /// "200 people and more".
    pub people: String,
    pub version: u32,
    pub phases: Vec<PhaseView>,
    /// Keys and names of all of them.
    pub all: Vec<(String, String)>,
    /// The organisation's own.
    pub own: bool,
    /// The reader may write playbooks.
    pub may_write: bool,
}

/// `/onboarding/templates/:key/edit`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditPage {
    pub key: String,
    pub body: String,
    /// The version it was read at; none for one that begins a new playbook.
    pub version: i64,
}

/// Keys of the playbooks that the binary carries.
const CARRIED: [&str; 3] = ["cpo", "vp", "head"];

/// A phase of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhaseView {
    pub name: String,
    pub purpose: String,
    /// "day 1 to 30".
    pub days: String,
    /// "Engineering: up to 8 people, day 4 to 20".
    pub tour: Vec<String>,
    pub steps: Vec<StepView>,
}

/// A step of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepView {
    pub day: i64,
    pub name: String,
    pub note: String,
    pub topic: String,
    /// "2 findings".
    pub wants: String,
    /// The line of the gate that waits for it.
    pub gate: String,
    /// Where it is only for some situations: their names.
    pub only: String,
}

impl TemplateView {
    pub fn of(template: &Template, all: &[Template], may_write: bool) -> Self {
        Self {
            key: template.key.clone(),
            name: template.name.as_str().to_owned(),
            about: template.about.as_str().to_owned(),
            people: template.band.people_in_words(),
            version: template.version,
            phases: template.phases.iter().map(PhaseView::of).collect(),
            own: !CARRIED.contains(&template.key.as_str()),
            may_write,
            all: all.iter().map(|one| (one.key.clone(), one.name.as_str().to_owned())).collect(),
        }
    }
}

impl PhaseView {
    fn of(phase: &PhaseTemplate) -> Self {
        let mut steps: Vec<StepView> = phase.steps.iter().map(StepView::of).collect();
        steps.sort_by_key(|step| step.day);
        let days = match phase.end {
            Some(end) => format!("day {} to {}", phase.first, end - 1),
            None => format!("from day {}", phase.first),
        };
        Self {
            name: phase.name.as_str().to_owned(),
            purpose: phase.purpose.as_str().to_owned(),
            days,
            tour: phase.tour.iter().map(stop).collect(),
            steps,
        }
    }
}

fn stop(stop: &TourStop) -> String {
    format!("{}: up to {} people, day {} to {}", stop.function.label(), stop.most, stop.first, stop.last)
}

impl StepView {
    fn of(step: &StepTemplate) -> Self {
        let only: Vec<&str> = step.situations.iter().map(|situation| situation.label()).collect();
        Self {
            day: step.day,
            name: step.name.as_str().to_owned(),
            note: step.note.as_str().to_owned(),
            topic: step.topic.as_str().to_owned(),
            wants: step.wants.map(|kind| kind.counted(step.count)).unwrap_or_default(),
            gate: step.gate.as_ref().map(|gate| gate.as_str().to_owned()).unwrap_or_default(),
            only: only.join(", "),
        }
    }
}
