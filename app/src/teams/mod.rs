//! Teams: who is where.

pub mod domain;
mod page;
#[cfg(feature = "ssr")]
pub mod store;

crate::lazy_page!(TeamsRoute => page::Teams);
crate::lazy_page!(TeamRoute => page::Team);
