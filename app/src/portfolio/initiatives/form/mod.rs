//! The fields that adding and editing an initiative share.

mod beginning;
mod fields;

pub use beginning::Beginning;
pub use fields::{Fields, More};
