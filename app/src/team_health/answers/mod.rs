//! Answering: on a phone, by a personal link or signed in, with or without JavaScript. What is stored of it cannot be
//! joined to whoever answered; SECURITY.md says why, and where that ends.

mod api;
pub mod domain;
mod page;
#[cfg(feature = "ssr")]
pub mod secret;
#[cfg(feature = "ssr")]
pub mod store;

crate::lazy_page!(AnswerRoute => page::Answer);
crate::lazy_page!(LinkRoute => page::AnswerByLink);
