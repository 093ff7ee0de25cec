//! Saved views: a view of the portfolio under a name, for oneself, a team or everybody; one of each may be what
//! `/portfolio` opens with.

mod api;
pub mod domain;
mod page;
#[cfg(feature = "ssr")]
pub mod rest;
#[cfg(feature = "ssr")]
pub mod store;

pub use domain::SavedView;

crate::lazy_page!(SavedViewsRoute => page::SavedViews);
