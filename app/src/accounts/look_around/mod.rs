//! The demo's one click to be somebody: no password, and only in the sample organisation.

mod api;
mod domain;
mod page;
#[cfg(feature = "ssr")]
mod store;

pub use api::LookAround;
pub use domain::{GUISES, Guise, guise};
pub use page::LookAroundAs;
