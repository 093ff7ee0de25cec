//! One-time links: an invitation, or a way back in after a forgotten password. No mail server is needed; whoever
//! makes one hands it over.

mod api;
mod domain;
#[cfg(feature = "ssr")]
mod origin;
mod page;
#[cfg(feature = "ssr")]
mod store;

pub use api::AcceptLink;
pub use domain::{Link, Purpose};
#[cfg(feature = "ssr")]
pub use origin::{origin, show};
pub use page::Welcome;
#[cfg(feature = "ssr")]
pub use store::{create_link, set_password};
