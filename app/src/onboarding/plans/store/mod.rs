//! Plan rows. Every act loads the plan, asks the domain what it changes, and writes the changes with an event that
//! can be taken back.

mod access;
mod acts;
mod attach;
mod begin;
mod evidence;
mod find;
mod load;
mod notes;
mod perform;
mod phases;
mod record;
mod step;
mod undo;
mod workspace;

pub use acts::{Act, act, add_step, changeable, move_all_late, set_dates};
pub use attach::{attach, detach};
pub use begin::{begin_plan, may_begin};
pub use find::{cockpit, dates_page, plans, steps_page};
pub use notes::{remove_note, write_note};
pub use phases::{close_phase, finish_plan, reopen_phase};
pub use record::record;
pub use step::step_page;
pub use undo::undo;
pub use workspace::start_page;

#[cfg(test)]
mod tests;
