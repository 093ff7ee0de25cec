//! Passwords: which ones may be chosen, and how they are kept.

mod common;
mod domain;
#[cfg(feature = "ssr")]
mod hash;

pub use domain::{NewPassword, RULE, Surroundings};
#[cfg(feature = "ssr")]
pub use hash::{hash, matches};
