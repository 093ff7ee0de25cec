//! Product lines: the first level of the portfolio.

pub mod api;
pub mod domain;
mod page;
#[cfg(feature = "ssr")]
pub mod rest;
#[cfg(feature = "ssr")]
pub mod store;

pub use domain::Line;

crate::lazy_page!(NewLineRoute => page::NewLine);
crate::lazy_page!(LineRoute => page::LinePage);
