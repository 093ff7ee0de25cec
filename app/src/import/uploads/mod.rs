//! Files that were uploaded and wait: what their columns mean is decided and checked before anything is imported.

mod store;

pub use store::{Outcome, check, import, keep, plan_page, report, waiting};

/// The largest file that the browser's door takes.
pub const LARGEST: usize = 10 * 1024 * 1024;
