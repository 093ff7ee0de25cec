//! Rows of accounts and grants.

mod admission;
mod invitation;
mod list;
mod standing;

pub use admission::{add_account, grant, person_of};
pub use invitation::{invite, renew_link};
pub use list::{members, reaches};
pub use standing::{disable, enable, give_role, revoke};

use crate::{
    error::AppError,
    viewer::{Operation, Place, Viewer},
};

/// Members are managed by administrators of the organisation; for others the page does not exist.
fn may_manage(viewer: &Viewer) -> Result<(), AppError> {
    if viewer.may(Operation::ManageMembers, Place::ORGANISATION) { Ok(()) } else { Err(AppError::NotFound) }
}
