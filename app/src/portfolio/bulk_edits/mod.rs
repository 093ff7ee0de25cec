//! Bulk edits: several initiatives changed together, and taken back together with one undo.

mod api;
pub mod domain;
mod done;
mod page;
#[cfg(feature = "ssr")]
mod store;

crate::lazy_page!(BulkEditRoute => page::BulkEdit);
crate::lazy_page!(BulkEditDoneRoute => done::BulkEditDone);
