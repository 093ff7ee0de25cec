//! Search: whatever a viewer may see, found by its words; the page at `/search`, and what the palette shows.

pub mod api;
pub mod domain;
mod page;
mod palette;
#[cfg(feature = "ssr")]
pub mod rest;
#[cfg(feature = "ssr")]
pub mod store;

pub use palette::{Opening, Palette};

crate::lazy_page!(SearchRoute => page::Search);
