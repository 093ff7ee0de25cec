//! Status updates: health, what happened, what is asked; append-only.

pub mod asks;
pub mod domain;
mod page;
#[cfg(feature = "ssr")]
pub mod store;

crate::lazy_page!(UpdatesRoute => page::Updates);
crate::lazy_page!(EditUpdateRoute => page::EditUpdate);
