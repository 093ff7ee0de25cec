//! Initiatives: pieces of work with one accountable lead, one target date and a state of health.

pub mod api;
pub mod domain;
mod form;
mod page;
#[cfg(feature = "ssr")]
mod reach;
#[cfg(feature = "ssr")]
pub mod rest;
#[cfg(feature = "ssr")]
pub mod store;
mod table;
pub mod timeline;

pub use domain::{Brief, Initiative, InitiativeEdit, Listing, NewInitiative, Ref, RollUp};
pub use page::edit_in_place;
#[cfg(feature = "ssr")]
pub use reach::{choices, edit_page};
pub use table::{BriefTable, Standing};

crate::lazy_page!(NewInitiativeRoute => page::NewInitiativePage);
crate::lazy_page!(InitiativeRoute => page::InitiativePage);
crate::lazy_page!(EditInitiativeRoute => page::EditInitiativePage);
crate::lazy_page!(HistoryRoute => page::History);
