//! Who has an account, and which roles they hold where.

mod api;
mod domain;
mod list;
mod page;
#[cfg(feature = "ssr")]
mod store;

pub use domain::{HeldGrant, Member, Members, Standing, parse_reach};
pub use page::MembersPage;
#[cfg(feature = "ssr")]
pub use store::{add_account, disable, enable, grant, invite, members, person_of, renew_link};
