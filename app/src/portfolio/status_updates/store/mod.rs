//! Update rows: posted, corrected, read.

mod diff;
mod edit;
mod feed;
mod post;
#[cfg(test)]
mod tests;
mod versions;

pub use edit::{correct, edit_update, latest_version};
pub use feed::feed_of;
pub use post::{post, post_update};
pub use versions::revisions_of;
