//! One's own account: another password, and out everywhere.

mod api;
mod page;
#[cfg(feature = "ssr")]
mod store;

pub use page::AccountPage;
