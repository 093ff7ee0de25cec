//! The past: how every initiative stood, from when to when, read off its record. Any view of the portfolio can be
//! asked for as it stood on a day.

#[cfg(feature = "ssr")]
mod domain;
#[cfg(feature = "ssr")]
pub mod store;
