//! The browser's door to initiatives.

mod change;
mod connect;
mod read;

pub use change::{
    ArchiveInitiative, CreateInitiative, EditInitiative, MoveDate, MoveInitiative, archive_initiative,
    create_initiative, edit_initiative, move_date, move_initiative,
};
pub use connect::{
    AddDependency, AddLink, ClearDependency, RemoveLink, add_dependency, add_link, clear_dependency, remove_link,
};
pub use read::{ReadEdit, ReadHistory, ReadInitiative, ReadNew};
