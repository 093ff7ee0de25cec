//! What was typed into a form that was refused without JavaScript, kept until it is shown again.

#[cfg(feature = "ssr")]
mod store;

#[cfg(feature = "ssr")]
pub use store::{keep, kept};
