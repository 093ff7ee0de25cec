//! From result to action: the few things that a team changes, each with somebody's name and a day.

mod api;
pub mod domain;
mod section;
#[cfg(feature = "ssr")]
pub mod store;

pub use section::Changes;
