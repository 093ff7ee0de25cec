//! The record of an import, written while it lands, and its undo.

mod additions;
mod before;
mod read;
mod record;
mod undo;

pub use additions::{Addition, bring_back, note_additions};
pub use read::{done, recent, report_of};
pub use record::{begin_run, finish_run, is_withdrawn, note_change, standing_before};
pub use undo::undo;

#[cfg(test)]
mod tests;
