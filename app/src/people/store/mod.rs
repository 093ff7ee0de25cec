//! Person rows.

mod change;
mod create;
mod look_up;
mod read;
mod walk;

pub use change::{archive_person, edit_person, restore_person};
pub use create::{create_person, person_ensured};
pub use look_up::{names, person_exists, person_typed};
pub use read::{people, person, visible_people};
pub use walk::walk;
