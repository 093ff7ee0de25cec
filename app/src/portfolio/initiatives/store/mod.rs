//! Initiative rows: what is written, what is read, and the record of every change.

mod amend;
mod changes;
mod connections;
mod create;
mod dates;
mod dependencies;
mod edit;
mod facts;
mod history;
mod lifecycle;
mod links;
mod listing;
mod look_up;
mod names;
mod place;
mod read;
mod staleness;

pub use amend::amend;
pub use changes::{ChangeRecord, changes_of, record_change};
pub use connections::{links_of, needed_by, needs_of};
pub use create::create;
pub use dates::{has_promise, move_date};
pub use dependencies::{add_dependency, clear_dependency};
pub use edit::edit;
pub use history::{PastChange, Replayed, replay};
pub use lifecycle::{archive, restore, withdraw};
pub use links::{add_link, remove_link};
pub use listing::{MOST_ROWS, Within, initiatives_within, roll_up};
pub use look_up::initiative_typed;
pub use names::colleagues;
pub use place::{Standing, find_by_name, find_by_source, standing, standing_of, standing_to_change};
pub use read::{INITIATIVES, InitiativeRow, initiative, visible_condition};
pub use staleness::{push_reported, reschedule_line, restated, settle};

#[cfg(test)]
mod tests;
