//! What a home page says, and in which order.

mod lede;
mod shift;
mod touched;
mod welcome;

pub use lede::{Lede, counted};
pub use shift::{Shift, Size};
pub use touched::{Before, Touched};
pub use welcome::{Changes, Home, Quiet, Trouble, Troubles};
