//! The demo's one click to be somebody: no password, and only in the sample organisation.

mod api;
mod domain;
#[cfg(feature = "ssr")]
mod founding;
mod page;
#[cfg(feature = "ssr")]
mod store;

pub use api::LookAround;
pub use domain::{GUISES, Guise, guise};
#[cfg(feature = "ssr")]
pub use founding::found;
pub use page::LookAroundAs;
