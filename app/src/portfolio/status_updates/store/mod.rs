//! Update rows: posted, corrected, read; what is due, and what changed since the last one.

mod diff;
mod due;
mod edit;
mod feed;
mod post;
mod posted;
mod prepare;
mod since;
#[cfg(test)]
mod tests;
mod versions;
mod walk;

pub use due::due_list;
pub use edit::{correct, edit_update, editable};
pub use feed::feed_of;
pub use post::{post, post_update};
pub use posted::posted;
pub use prepare::prepare;
pub use since::facts_since;
pub use versions::revisions_of;
pub use walk::{record, walk};
