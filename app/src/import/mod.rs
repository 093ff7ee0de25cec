//! A portfolio out of a spreadsheet, and its history out of another: every row lands, or its row, its column and its
//! reason are reported. One function for the command line, the set-up page and the browser.

pub mod domain;
pub mod history;
#[cfg(feature = "ssr")]
mod sheet;
#[cfg(feature = "ssr")]
pub mod store;

pub use domain::{Field, Options, Progress, Report, RowFault, Values};
#[cfg(feature = "ssr")]
pub use sheet::values_of;
#[cfg(feature = "ssr")]
pub use store::import_csv;
