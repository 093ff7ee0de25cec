//! What is looked for, what is found, and what can be done from anywhere.

mod deed;
mod excerpt;
mod fold;
mod found;
mod kind;
mod words;

pub use deed::{Deed, Step, deeds};
pub use excerpt::{Piece, excerpt, marked};
pub use found::{Group, Hit, Palette, SearchPage};
pub use kind::Kind;
pub use words::Words;
