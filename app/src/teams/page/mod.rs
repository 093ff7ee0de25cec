//! The pages of teams.

mod all;
mod edit;
mod members;
mod team;

pub use all::Teams;
pub use team::TeamPage;
