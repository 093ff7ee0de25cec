//! Playbooks as text: those that the binary carries, and how a text is read.

mod carried;
mod text;

pub use carried::{carried, source};
pub use text::{PlaybookText, read};
