//! The whole organisation as a folder: a file of JSON lines for each table and a manifest with counts and checksums.
//! An empty workspace takes it in and is then the same organisation.

mod domain;
#[cfg(feature = "ssr")]
mod folder;
#[cfg(feature = "ssr")]
mod store;

pub use domain::{Manifest, Part};
#[cfg(feature = "ssr")]
pub use folder::Folder;
#[cfg(feature = "ssr")]
pub use store::{export, import};
