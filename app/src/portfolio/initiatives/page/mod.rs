//! The pages of an initiative.

mod change;
mod connections;
mod edit;
mod facts;
mod head;
mod history;
mod in_place;
mod initiative;
mod links;
mod move_date;
mod new;
mod slip;
mod slip_table;
mod verdict;

pub use edit::EditInitiativePage;
pub use history::History;
pub use in_place::edit_in_place;
pub use initiative::InitiativePage;
pub use new::NewInitiativePage;
