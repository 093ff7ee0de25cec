//! What an update says and freezes, how its versions differ, what is due and what changed since.

mod diff;
mod due;
mod feed;
mod frozen;
mod prepared;
mod record;
mod said;
mod since;

pub use diff::{Part, Segment, joined};
pub use due::{Due, DueList};
pub use feed::{Entry, Revision, Timeline};
pub use frozen::Frozen;
pub use prepared::{Desk, Editable, Posted, Prepared};
pub use record::Record;
pub use said::{Narrative, NewUpdate, PathToGreen, Said, TargetMove};
pub use since::{About, Fact, Since, title};
