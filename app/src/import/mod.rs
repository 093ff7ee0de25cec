//! A portfolio out of a spreadsheet, and its history out of another: every row lands, or its row, its column and its
//! reason are reported. One function for the command line, the set-up page and the browser.

mod api;
pub mod domain;
pub mod history;
mod page;
#[cfg(feature = "ssr")]
mod report;
#[cfg(feature = "ssr")]
mod runs;
#[cfg(feature = "ssr")]
mod sheet;
#[cfg(feature = "ssr")]
pub mod store;
#[cfg(feature = "ssr")]
pub mod uploads;

pub use domain::{Field, Options, Preset, Progress, Report, RowFault, Values};
#[cfg(feature = "ssr")]
pub use report::routes;
#[cfg(feature = "ssr")]
pub use sheet::values_of;
#[cfg(feature = "ssr")]
pub use store::import_file;

crate::lazy_page!(ImportsRoute => page::Imports);
crate::lazy_page!(ImportRoute => page::Import);
