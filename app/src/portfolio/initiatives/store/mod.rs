//! Initiative rows: what is written, what is read, and the record of every change.

mod changes;
mod create;
mod dates;
mod edit;
mod lifecycle;
mod place;
mod read;
mod staleness;

pub use changes::{ChangeRecord, changes_of, record_change};
pub use create::create;
pub use dates::move_date;
pub use edit::edit;
pub use lifecycle::{archive, restore};
pub use place::{Standing, find_by_source, standing, standing_of, standing_to_change};
pub use read::{initiative, visible_condition};
pub use staleness::{mark_stale, reported, reschedule_line, restated};

#[cfg(test)]
mod tests;
