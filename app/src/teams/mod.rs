//! Teams: who is where.

pub mod api;
pub mod domain;
mod page;
#[cfg(feature = "ssr")]
pub mod rest;
#[cfg(feature = "ssr")]
pub mod store;

pub use domain::{Discipline, Team};

crate::lazy_page!(TeamsRoute => page::Teams);
crate::lazy_page!(TeamRoute => page::TeamPage);
