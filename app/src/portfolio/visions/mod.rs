//! Vision statements: what lies beyond twelve months, without dates or scores, until it is promoted.

pub mod api;
pub mod domain;
mod page;
#[cfg(feature = "ssr")]
pub mod store;

pub use domain::Vision;

crate::lazy_page!(VisionRoute => page::VisionPage);
