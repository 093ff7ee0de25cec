//! Products: what a line is made of.

pub mod api;
pub mod domain;
mod page;
#[cfg(feature = "ssr")]
pub mod rest;
#[cfg(feature = "ssr")]
pub mod store;

pub use domain::Product;

crate::lazy_page!(NewProductRoute => page::NewProduct);
crate::lazy_page!(ProductRoute => page::ProductPage);
