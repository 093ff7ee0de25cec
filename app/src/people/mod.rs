//! People: who is named in the portfolio and what they carry.

pub mod domain;
mod page;
#[cfg(feature = "ssr")]
pub mod store;

crate::lazy_page!(PeopleRoute => page::People);
crate::lazy_page!(PersonRoute => page::Person);
