//! Asks: what the author of an update needs, from whom, and the answer. Open until it is answered.

mod api;
mod domain;
mod form;
#[cfg(feature = "ssr")]
pub mod store;

pub use domain::{Answer, AnswerText, Ask, AskText, NewAsk, OpenAsk};
pub use form::AnswerForm;
