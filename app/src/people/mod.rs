//! People: who is named in the portfolio and what they carry.

pub mod api;
pub mod domain;
mod page;
#[cfg(feature = "ssr")]
pub mod rest;
#[cfg(feature = "ssr")]
pub mod store;

pub use domain::Person;

crate::lazy_page!(PeopleRoute => page::People);
crate::lazy_page!(PersonRoute => page::PersonPage);
