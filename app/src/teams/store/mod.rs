//! Team rows and who is in them.

mod change;
mod create;
mod look_up;
mod members;
mod memberships;
mod read;
mod walk;

pub use change::{archive_team, edit_team, restore_team};
pub use create::{create_team, team_ensured, team_named};
pub use look_up::team_typed;
pub use members::{add_member, end_membership};
pub use memberships::{members_of, memberships_of};
pub use read::{team, team_choices, teams};
pub use walk::walk;
