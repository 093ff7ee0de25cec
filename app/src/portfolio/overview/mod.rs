//! The portfolio page: one tree table of lines, products and initiatives. What is shown is said by the address alone.

mod api;
#[cfg(feature = "ssr")]
mod arrange;
mod domain;
mod page;
mod query;
#[cfg(feature = "ssr")]
pub mod rest;
mod rows;
#[cfg(feature = "ssr")]
mod store;
mod toolbar;

pub use domain::{GroupRow, InitiativeRow, Overview, Row};
pub use query::{Direction, Facet, Grouping, PortfolioQuery, SortKey};
#[cfg(feature = "ssr")]
pub use store::{overview, push_view};

crate::lazy_page!(PortfolioRoute => page::Portfolio);
