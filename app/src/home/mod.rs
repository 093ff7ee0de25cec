//! Home: what needs the person who opens it.

mod api;
pub mod domain;
mod page;
#[cfg(feature = "ssr")]
pub mod store;

crate::lazy_page!(HomeRoute => page::Home);
