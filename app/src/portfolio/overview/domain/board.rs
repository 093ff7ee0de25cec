//! The board: a lane for each horizon, and one for the vision statements that lie beyond them.

use serde::{Deserialize, Serialize};

use super::{LedeLink, SlipIs};
use crate::portfolio::domain::{Horizon, Shown};

/// The lanes, nearest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Board {
    pub lanes: Vec<Lane>,
    /// What lies beyond twelve months; `None` where the filters ask for what visions do not have.
    pub visions: Option<VisionLane>,
}

/// One horizon.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lane {
    pub horizon: Horizon,
    /// Of everything that passes the filters, on the board or not.
    pub total: u32,
    pub cards: Vec<Card>,
    /// "16 more in Now", and the rows of all of them.
    pub more: Option<LedeLink>,
}

/// An initiative on the board.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    pub id: String,
    pub name: String,
    /// "Heat / Auk 12".
    pub place: String,
    pub shown: Shown,
    /// "was on track": the declared health that is no longer known.
    pub was: String,
    /// What the facts say, where that is worse.
    pub facts: Option<Shown>,
    pub target: String,
    pub slip: String,
    pub slip_is: SlipIs,
    /// "Dated 8 months out, so it belongs in Later": lane and date disagree.
    pub drift: String,
    pub lead: String,
    pub version: i64,
    pub may_move: bool,
}

/// The vision statements beside the lanes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VisionLane {
    pub total: u32,
    pub cards: Vec<VisionCard>,
}

/// A vision statement: no date, no score.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VisionCard {
    pub id: String,
    pub name: String,
    pub place: String,
    pub statement: String,
    pub may_promote: bool,
}
