//! Who has an account, and which roles they hold where.

mod store;

pub use store::{add_account, grant, person_of};
