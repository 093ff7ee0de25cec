//! What people answer, and the page on which they do.

mod ballot;
mod page;

pub use ballot::{Ballot, Comment, Entry, Said, TypedBallot};
pub use page::AnswerPage;
