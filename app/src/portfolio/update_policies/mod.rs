//! Update policies: when a line's initiatives owe an update, and when silence makes their health unknown.

pub mod domain;
#[cfg(feature = "ssr")]
pub mod store;

pub use domain::{Cadence, Policy};
