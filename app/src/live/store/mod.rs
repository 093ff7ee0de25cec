//! The outbox as a viewer may read it, who is editing what, and the secret of the stream.

mod editors;
mod events;
mod secret;

pub use editors::{editing, editing_since};
pub use events::{Newest, happened, newest};
pub(super) use secret::seal;

#[cfg(test)]
mod tests;
