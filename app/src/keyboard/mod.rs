//! The keyboard: the search field in the bar, the keys that lead everywhere, and the sheet that lists them. Only the
//! field and the listener are there from the start; the rest is loaded when one of them is first used.

mod desk;
#[cfg(feature = "ssr")]
mod field;
mod listener;
mod page;
mod rows;
mod sheet;

pub use desk::desk;
#[cfg(feature = "ssr")]
pub use field::TopSearch;
pub use listener::{Call, Calls, field, listen};
pub use sheet::Switch;

/// Where in the document the field stands.
const FIELD: &str = "jump";
/// Where in the document what floats is put.
pub const DESK: &str = "desk";

crate::lazy_page!(KeyboardRoute => page::KeyboardPage);
