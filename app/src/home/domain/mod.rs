//! What a home page says, and in which order.

mod lede;
mod welcome;

pub use lede::{Lede, counted};
pub use welcome::{Home, Quiet, Trouble, Troubles};
