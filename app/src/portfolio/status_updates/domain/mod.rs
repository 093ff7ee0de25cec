//! What an update says, what it freezes, and how its versions differ.

mod diff;
mod feed;
mod frozen;
mod said;

pub use diff::{Part, Segment, joined};
pub use feed::{Entry, Feed, Revision};
pub use frozen::Frozen;
pub use said::{Narrative, NewUpdate, PathToGreen, Said, TargetMove};
