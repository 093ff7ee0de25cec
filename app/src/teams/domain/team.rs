//! What a team is (model: Team, `TeamMembership`).

use serde::{Deserialize, Serialize};

use super::Heads;
use crate::{
    calendar::{Day, Stamp},
    error::{AppError, Faults},
    portfolio::{
        domain::{Name, Summary},
        initiatives::RollUp,
    },
    vocabulary,
};

vocabulary!(
    /// What somebody does in a team (SEED-27).
    Discipline, "a discipline" {
        Product = "product", "Product";
        Engineering = "engineering", "Engineering";
        Design = "design", "Design";
        Operations = "operations", "Operations";
        Marketing = "marketing", "Marketing";
        TechnicalProduct = "technical_product", "Technical product";
    }
);

/// A team to be added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewTeam {
    pub name: Name,
    pub purpose: Summary,
}

impl NewTeam {
    /// Reads a form.
    pub fn typed(name: &str, purpose: &str) -> Result<Self, AppError> {
        let mut faults = Faults::new();
        let name = faults.take("name", Name::parse(name));
        let purpose = faults.take("purpose", Summary::parse(purpose));
        match (name, purpose) {
            (Some(name), Some(purpose)) => Ok(Self { name, purpose }),
            _ => Err(faults.refusal()),
        }
    }
}

/// A team as its page reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Team {
    pub id: String,
    pub name: String,
    pub purpose: String,
    pub archived: Option<Stamp>,
    pub version: i64,
}

/// A team as a row: who it is made of today, and how what it carries stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeamRow {
    pub team: Team,
    pub heads: Heads,
    pub roll_up: RollUp,
}

/// Somebody joins a team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewMember {
    pub team_id: String,
    pub person_id: String,
    pub discipline: Discipline,
    /// Per cent of their time, 1 to 100.
    pub share: u8,
    pub from: Day,
    /// The first day on which they are no longer in it.
    pub to: Option<Day>,
}
