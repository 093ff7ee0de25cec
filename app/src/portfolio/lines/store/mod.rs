//! Product line rows.

mod change;
mod create;
mod read;
mod walk;

pub use change::{archive_line, edit_line, restore_line};
pub use create::{create_line, line_ensured, line_named};
pub use read::{line, line_choices};
pub use walk::walk;
