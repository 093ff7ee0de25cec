//! Products: what a line is made of.

pub mod domain;
mod page;
#[cfg(feature = "ssr")]
pub mod store;

crate::lazy_page!(NewProductRoute => page::NewProduct);
crate::lazy_page!(ProductRoute => page::Product);
