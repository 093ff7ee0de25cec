//! Beginning a plan, and its dates.

use serde::{Deserialize, Serialize};

use super::About;
use crate::{
    calendar::Day,
    onboarding::{
        plans::domain::{Plan, PlanDates},
        templates::{Band, Situation, Template},
    },
};

/// `/onboarding/new`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StartPage {
    /// Names to choose from, for whoever may start a plan for others.
    pub people: Vec<String>,
    pub name: String,
    pub templates: Vec<TemplateRow>,
    pub situations: Vec<Situation>,
    /// People whom the workspace names.
    pub headcount: u32,
    pub today: Day,
}

/// A playbook to choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplateRow {
    pub key: String,
    pub name: String,
    pub about: String,
    pub band: Band,
    /// "200 people and more".
    pub people: String,
    pub version: u32,
    pub steps: u32,
}

/// `/onboarding/:id/dates`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DatesPage {
    pub about: About,
    pub dates: PlanDates,
    /// Steps that would move along, and steps that stay.
    pub open: u32,
    pub settled: u32,
}

impl TemplateRow {
    pub fn of(template: &Template) -> Self {
        Self {
            key: template.key.clone(),
            name: template.name.as_str().to_owned(),
            about: template.about.as_str().to_owned(),
            band: template.band,
            people: template.band.people_in_words(),
            version: template.version,
            steps: count(template.steps().count()),
        }
    }
}

impl DatesPage {
    pub fn of(plan: &Plan, about: About) -> Self {
        let there = plan.steps.iter().filter(|step| !step.removed);
        let open = count(there.clone().filter(|step| step.is_open()).count());
        Self { dates: plan.dates.clone(), open, settled: count(there.count()) - open, about }
    }
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
