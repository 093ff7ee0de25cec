//! The portfolio page: one result set as a tree table, a board and a heat list. What is shown is said by the address
//! alone.

mod api;
#[cfg(feature = "ssr")]
mod arrange;
mod badge;
mod board;
mod domain;
mod heat;
mod moves;
mod page;
mod query;
#[cfg(feature = "ssr")]
pub mod rest;
#[cfg(feature = "ssr")]
mod store;
mod table;
mod toolbar;

pub use domain::{Body, Editing, GroupRow, InitiativeRow, Overview, Row, Table};
pub use page::{is_laid_out, lay_out};
#[cfg(feature = "ssr")]
pub use query::encoded;
pub use query::{Direction, Facet, Grouping, PortfolioQuery, SortKey, View};
#[cfg(feature = "ssr")]
pub use store::{Question, of_address, overview, push_condition, push_from, push_view};

crate::lazy_page!(PortfolioRoute => page::Portfolio);
