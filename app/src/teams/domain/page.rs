//! What the pages of teams are drawn from.

use serde::{Deserialize, Serialize};

use super::{Heads, Member, Team, TeamRow};
use crate::portfolio::initiatives::Listing;

/// `/teams`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeamsPage {
    pub teams: Vec<TeamRow>,
    pub may_add: bool,
}

/// `/teams/:id`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeamPage {
    pub team: Team,
    /// Everybody who is, was or will be in it.
    pub members: Vec<Member>,
    /// Who is there today.
    pub heads: Heads,
    pub listing: Listing,
    pub may_edit: bool,
    /// Names to offer for a new member.
    pub names: Vec<String>,
}
