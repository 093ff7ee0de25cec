//! Results: what was let through when a wave closed, with the statistics that keep it honest.

mod api;
pub mod domain;
#[cfg(feature = "ssr")]
mod file;
mod page;
#[cfg(feature = "ssr")]
pub mod rest;
#[cfg(feature = "ssr")]
pub mod store;

pub use page::ResultTable;

crate::lazy_page!(TeamHealthRoute => page::TeamHealth);
crate::lazy_page!(HealthRoute => page::Health);
crate::lazy_page!(TalkRoute => page::Talk);
