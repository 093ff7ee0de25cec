//! Waves: one round of asking, opened by hand or again by itself.

mod api;
pub mod domain;
mod page;
#[cfg(feature = "ssr")]
pub mod store;

crate::lazy_page!(SurveysRoute => page::Surveys);
