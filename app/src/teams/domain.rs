//! Teams and who is in them (model: Team, `TeamMembership`).

use crate::{
    calendar::Day,
    portfolio::domain::{Name, Summary},
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
