//! Rows of accounts and grants.

mod admission;

pub use admission::{add_account, add_person, grant};
