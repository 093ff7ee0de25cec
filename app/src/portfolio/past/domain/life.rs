//! What an initiative is now, and everything that happened to it.

use crate::{
    calendar::{Day, Moment},
    portfolio::domain::{Health, Horizon, Shown, Slip, Stage},
};

/// How an initiative stands, or stood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    pub name: String,
    pub product_id: String,
    pub team_id: Option<String>,
    pub lead_id: Option<String>,
    pub stage: Stage,
    pub horizon: Horizon,
    pub baseline: Option<Day>,
    pub target: Option<Day>,
    pub slip: Slip,
    /// Per cent.
    pub confidence: Option<i64>,
    /// What was declared last.
    pub health: Option<Health>,
    pub reported: Option<Moment>,
    pub due: Option<Moment>,
    /// From when on silence is stale.
    pub stale: Option<Moment>,
    pub archived: bool,
}

impl State {
    /// What may be believed of the declared health at a moment: unknown is never green.
    pub fn shown(&self, at: Moment) -> Shown {
        match (self.stage.is_open(), self.health, self.stale) {
            (false, ..) => Shown::Done,
            (true, Some(health), Some(stale)) if at < stale => health.into(),
            _ => Shown::Unknown,
        }
    }
}

/// A value of a field, as the record holds it before or after a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Was {
    Name(String),
    Product(String),
    Team(Option<String>),
    Lead(Option<String>),
    Stage(Stage),
    Horizon(Horizon),
    Target(Option<Day>),
    Confidence(Option<i64>),
    Archived(bool),
}

impl State {
    pub(super) fn take(&mut self, value: Was) {
        match value {
            Was::Name(name) => self.name = name,
            Was::Product(id) => self.product_id = id,
            Was::Team(id) => self.team_id = id,
            Was::Lead(id) => self.lead_id = id,
            Was::Stage(stage) => self.stage = stage,
            Was::Horizon(horizon) => self.horizon = horizon,
            Was::Target(day) => self.target = day,
            Was::Confidence(percent) => self.confidence = percent,
            Was::Archived(archived) => self.archived = archived,
        }
    }
}

/// A change of one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub at: Moment,
    /// Where it left from; `None` where the record does not say.
    pub from: Option<Was>,
    pub to: Was,
}

/// A status update: when it was posted, until when it held, and what it said in each of its versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    pub at: Moment,
    pub due: Moment,
    pub stale: Moment,
    /// In order of time; the first is what was posted.
    pub said: Vec<(Moment, Health)>,
}

/// An initiative from its beginning until now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Life {
    pub begun: Moment,
    /// When the first update was due, if none had been posted.
    pub first_due: Option<Moment>,
    pub now: State,
    /// In order of time.
    pub changes: Vec<Change>,
    /// In order of time.
    pub reports: Vec<Report>,
}
