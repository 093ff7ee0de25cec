//! What a vision statement is (SEED-5: beyond twelve months the type is vision, not initiative).

use serde::{Deserialize, Serialize};

use crate::{
    calendar::{Day, Stamp},
    error::{AppError, Faults},
    portfolio::{
        domain::{Horizon, Name, Stage, Summary},
        initiatives::Ref,
    },
};

/// A statement to be added, or what an edit makes of it. It has no date, no lane and no score.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewVision {
    pub name: Name,
    pub statement: Summary,
}

impl NewVision {
    /// Reads a form.
    pub fn typed(name: &str, statement: &str) -> Result<Self, AppError> {
        let mut faults = Faults::new();
        let name = faults.take("name", Name::parse(name));
        let statement = faults.take("statement", Summary::parse(statement));
        match (name, statement) {
            (Some(name), Some(statement)) => Ok(Self { name, statement }),
            _ => Err(faults.refusal()),
        }
    }
}

/// What a statement becomes when it is promoted to an initiative.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promotion {
    pub stage: Stage,
    pub horizon: Horizon,
    pub lead_id: Option<String>,
    pub target: Option<Day>,
}

impl Promotion {
    /// Reads a form; `lead` is what became of the typed name.
    pub fn typed(
        stage: &str,
        horizon: &str,
        target: &str,
        lead: Result<Option<String>, String>,
    ) -> Result<Self, AppError> {
        let mut faults = Faults::new();
        let stage = faults.take("stage", stage.parse());
        let horizon = faults.take("horizon", horizon.parse());
        let lead_id = faults.take("lead", lead);
        let target = match target.trim() {
            "" => Some(None),
            text => faults.take("target", text.parse()).map(Some),
        };
        match (stage, horizon, lead_id, target) {
            (Some(stage), Some(horizon), Some(lead_id), Some(target)) => Ok(Self { stage, horizon, lead_id, target }),
            _ => Err(faults.refusal()),
        }
    }
}

/// A statement as its page reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vision {
    pub id: String,
    pub name: String,
    pub statement: String,
    pub product: Ref,
    pub line_id: String,
    /// The initiative it became, and when.
    pub promoted: Option<(Ref, Stamp)>,
    pub archived: Option<Stamp>,
    pub version: i64,
}

/// `/visions/:id`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VisionPage {
    pub vision: Vision,
    pub may_edit: bool,
    pub may_promote: bool,
    /// Names to offer for the lead.
    pub names: Vec<String>,
}
