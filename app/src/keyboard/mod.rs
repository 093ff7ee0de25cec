//! The keyboard: the search field in the bar, the keys that lead everywhere, and the sheet that lists them. Only the
//! field and the listener are there from the start; the rest is loaded when one of them is first used.

mod desk;
mod field;
mod listener;
mod page;
mod rows;
mod sheet;

pub use desk::desk;
pub use field::TopSearch;
pub use listener::{Call, Calls};
pub use sheet::Switch;

crate::lazy_page!(KeyboardRoute => page::KeyboardPage);
