//! What happens elsewhere appears on an open page: a stream of events that says which things changed, never what was
//! changed, and who is editing the same initiative. The audit trail is the outbox that it reads from.

mod also;
pub mod api;
mod attend;
pub mod domain;
#[cfg(feature = "ssr")]
mod door;
mod listener;
#[cfg(feature = "ssr")]
mod seal;
#[cfg(feature = "ssr")]
pub mod store;
#[cfg(feature = "ssr")]
mod stream;
#[cfg(feature = "ssr")]
mod streams;

pub use also::AlsoEditing;
pub use attend::attend;
#[cfg(feature = "ssr")]
pub use door::routes;
#[cfg(feature = "ssr")]
pub use streams::Live;
