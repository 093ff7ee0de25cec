//! Initiatives: pieces of work with one accountable lead, one target date and a state of health.

pub mod domain;
mod page;
#[cfg(feature = "ssr")]
pub mod store;
pub mod timeline;

pub use domain::{Brief, Initiative, InitiativeEdit, Listing, NewInitiative, Ref, RollUp};

crate::lazy_page!(NewInitiativeRoute => page::NewInitiative);
crate::lazy_page!(InitiativeRoute => page::Initiative);
crate::lazy_page!(EditInitiativeRoute => page::EditInitiative);
crate::lazy_page!(HistoryRoute => page::History);
