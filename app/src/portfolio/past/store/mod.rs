//! How every initiative stood: periods worked out from the record, kept in a table of their own, and brought up to
//! date when somebody asks for the past. The trail of events says which have to be worked out again.

mod build;
mod entry;
mod load;
mod relation;

pub use build::catch_up;
pub use relation::{push_initiatives, push_not_archived, push_tallies};

#[cfg(test)]
mod tests;
