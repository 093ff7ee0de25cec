//! Changes that were made together, with what stood before each.

mod apply;
mod read;
mod told;

pub use apply::{apply, undo};
pub use read::{done, picked};
pub use told::told;

#[cfg(test)]
mod tests;
