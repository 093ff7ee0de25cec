//! What was typed into a form that was refused without JavaScript, kept until it is shown again.

mod store;

pub use store::{keep, kept};
