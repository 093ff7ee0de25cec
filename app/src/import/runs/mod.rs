//! Imports that were done: what each brought and changed, and the one undo that takes all of it back.

pub mod store;
