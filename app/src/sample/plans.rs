//! First years, as the files write them.

use serde::Deserialize;

use crate::onboarding::{plans::domain::Reason, templates::Situation};

/// `plans.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlansFile {
    pub plans: Vec<SamplePlan>,
}

/// A plan whose past is done but for what is named.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SamplePlan {
    pub owner: String,
    pub playbook: String,
    pub headcount: u32,
    pub situation: Situation,
    /// Days ago.
    pub began: i64,
    /// Names of steps that nobody has done.
    pub open: Vec<String>,
    /// Why phases were closed without them.
    pub waiver: Reason,
    #[serde(default)]
    pub moves: Vec<SampleMove>,
    #[serde(default)]
    pub evidence: Vec<SampleEvidence>,
    /// Every phase is closed, and the plan finished a year after it began.
    #[serde(default)]
    pub finished: bool,
}

/// A step that was moved, by numbers of days.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleMove {
    pub step: String,
    pub on: i64,
    pub to: i64,
}

/// What a step left behind, where that is not simply what it is called.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SampleEvidence {
    pub step: String,
    pub label: String,
}
