//! What the pages of results are drawn from.

use serde::{Deserialize, Serialize};

use super::{GroupResult, Work};
use crate::{
    calendar::Day,
    portfolio::initiatives::Ref,
    team_health::{actions::domain::Actions, waves::domain::OpenSurvey},
};

/// A wave that may be chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaveChoice {
    pub id: String,
    pub name: String,
    pub template: String,
    pub closed: Day,
}

/// `/teams/:id/health`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeamHealthPage {
    pub team: Ref,
    /// The latest first.
    pub waves: Vec<WaveChoice>,
    pub result: Option<GroupResult>,
    /// The same questions in the latest waves, oldest first.
    pub history: Vec<GroupResult>,
    pub actions: Actions,
    /// Open waves that wait for the reader.
    pub waiting: Vec<OpenSurvey>,
}

/// `/teams/health`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HealthPage {
    pub waves: Vec<WaveChoice>,
    /// The wave that is shown.
    pub chosen: Option<WaveChoice>,
    /// What was asked.
    pub titles: Vec<String>,
    /// Teams that the reader may see, by name.
    pub teams: Vec<GroupResult>,
    /// What each of them carries, in the same order.
    pub work: Vec<Work>,
    /// How many teams there are, on this page or not, how many of them are hidden, and how many stand before it.
    pub total: usize,
    pub hidden: usize,
    pub before: usize,
    pub everybody: Option<GroupResult>,
}

impl HealthPage {
    /// How many teams a page holds.
    pub const ROWS: usize = 40;
}
