//! Vision statement rows.

mod change;
mod create;
mod promote;
mod read;
mod waiting;

pub use change::{archive_vision, edit_vision, restore_vision};
pub use create::create_vision;
pub use promote::promote_vision;
pub use read::{vision, visions_of};
pub use waiting::{Around, WaitingVision, WaitingVisions, waiting};
