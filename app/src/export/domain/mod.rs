//! The kinds of files, the cells of a row, and cells that a spreadsheet would run.

#[cfg(feature = "ssr")]
mod cell;
mod format;
mod neutral;

#[cfg(feature = "ssr")]
pub use cell::{Cell, Object};
pub use format::Format;
pub use neutral::{neutral, typed};
