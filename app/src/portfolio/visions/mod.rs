//! Vision statements: what lies beyond twelve months, without dates or scores, until it is promoted.

mod page;

crate::lazy_page!(VisionRoute => page::Vision);
