//! Audit rows: written with every mutation, read as the trail of a thing.

mod events;
mod mutation;
mod trail;

pub use mutation::{Begin, Mutation};
pub use trail::{conflict, history_of};
