//! Saved view rows.

mod change;
mod read;

pub use change::{archive_view, save_view, set_default};
pub use read::{default_view, may_share, view, views};

#[cfg(test)]
mod tests;
