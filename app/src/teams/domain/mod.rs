//! Teams, who is in them, and how many engineers stand to each product manager.

mod member;
mod page;
mod ratio;
mod team;

pub use member::{Member, Membership, TypedMember};
pub use page::{TeamPage, TeamsPage};
pub use ratio::{Heads, Ratio};
pub use team::{Discipline, NewMember, NewTeam, Team, TeamRow};
