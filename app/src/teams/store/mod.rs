//! Team rows and who is in them.

mod change;
mod create;
mod members;
mod memberships;
mod read;

pub use change::{archive_team, edit_team, restore_team};
pub use create::{create_team, team_ensured, team_named};
pub use members::{add_member, end_membership};
pub use memberships::{members_of, memberships_of};
pub use read::{team, team_choices, teams};
