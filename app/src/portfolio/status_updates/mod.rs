//! Status updates: health, what happened, what is asked; append-only.

#[allow(clippy::too_many_arguments, reason = "a server function has one argument for each field of its form")]
mod api;
pub mod asks;
mod correct;
pub mod domain;
mod due;
mod entry;
mod feed;
mod fields;
mod form;
mod keys;
mod page;
#[cfg(feature = "ssr")]
pub mod rest;
#[cfg(feature = "ssr")]
pub mod store;

pub use feed::Feed;

crate::lazy_page!(UpdatesRoute => page::Updates);
crate::lazy_page!(EditUpdateRoute => correct::EditUpdate);
