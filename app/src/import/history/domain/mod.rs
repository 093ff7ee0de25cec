//! What a file of changes may say, and in which order its changes were made.

mod chain;
mod entry;
mod options;
mod report;

pub use chain::{Chain, Link};
pub use entry::{Entry, EntryReader, Read};
pub use options::{HistoryColumn, HistoryOptions, Replays};
pub use report::{Differing, HistoryReport};

#[cfg(test)]
mod tests;
