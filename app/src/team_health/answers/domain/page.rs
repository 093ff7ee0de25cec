//! Everything on the page on which somebody answers.

use serde::{Deserialize, Serialize};

use super::Ballot;
use crate::{
    calendar::Stamp,
    portfolio::initiatives::Ref,
    team_health::{questions::domain::Question, results::domain::GroupResult},
};

/// `/surveys/:id/answer` and `/answer/:token`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerPage {
    pub wave: Ref,
    /// The team that the answer is counted with.
    pub team: Ref,
    pub closes: Stamp,
    /// The smallest group that is shown.
    pub least: u32,
    /// The fewest answers with which comments are shown.
    pub comments: u32,
    pub questions: Vec<Question>,
    /// The wave before that asked the same, if there was one.
    pub before: Option<String>,
    /// What makes the answer this browser's: known to nobody else, and kept nowhere but here.
    pub secret: String,
    /// What this browser has answered.
    pub mine: Option<Ballot>,
    /// What a manager of the team gets to see.
    pub view: GroupResult,
}
