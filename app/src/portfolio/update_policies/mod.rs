//! Update policies: when a line's initiatives owe an update, and when silence makes their health unknown.

#[allow(clippy::too_many_arguments, reason = "a server function has one argument for each field of its form")]
mod api;
pub mod domain;
mod section;
#[cfg(feature = "ssr")]
pub mod store;

pub use domain::{Cadence, Policy};
pub use section::PolicySection;
