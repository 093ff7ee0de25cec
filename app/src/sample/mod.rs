//! The sample organisation of `wheelhouse demo`: Tern, which makes heat pumps and does not exist.
//! It is founded through the stores of the other slices, so that nothing in it could not have been typed.

#[cfg(test)]
mod checks;
pub mod domain;
mod health;
pub mod history;
pub mod plans;
mod store;
mod tern;
pub mod timeline;

pub use store::found;
pub use tern::read;
