//! Rows of accounts and grants.

mod admission;

pub use admission::{add_account, grant, person_of};
