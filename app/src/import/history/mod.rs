//! The history of a portfolio, replayed into the record at its own dates: so that what slipped before it came here
//! stays visible.

pub mod domain;
#[cfg(feature = "ssr")]
pub mod store;

pub use domain::{HistoryColumn, HistoryOptions, HistoryReport, Replays};
#[cfg(feature = "ssr")]
pub use store::import_history;
