//! What changed between two moments, largest first: since a visit, since the last board meeting.

mod api;
pub mod domain;
mod ledger;
mod page;
#[cfg(feature = "ssr")]
pub mod store;

pub use domain::{Changes, Shift, Size};
pub use ledger::{ledger, rest};

crate::lazy_page!(ChangesRoute => page::ChangesPage);
