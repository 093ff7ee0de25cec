//! Ask rows and their answers.

mod read;
mod write;

pub use read::{asks_of, open_asks_of};
pub use write::{answer, answer_ask, ask};
