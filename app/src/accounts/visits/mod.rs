//! Visits: when somebody was last here, so that a page can say what changed since. Sessions note them.

mod store;

pub use store::last_visit;
