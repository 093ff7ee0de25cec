//! One's own account: another password, single keys, and out everywhere.

mod api;
mod page;
#[cfg(feature = "ssr")]
mod store;

pub use api::SwitchSingleKeys;
pub use page::AccountPage;
