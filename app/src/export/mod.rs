//! What leaves the house: the rows of a view as a file for spreadsheets and programs, and the whole organisation as a
//! folder that another workspace takes in.

mod domain;
#[cfg(feature = "ssr")]
mod download;
#[cfg(feature = "ssr")]
mod file;
mod menu;
#[cfg(feature = "ssr")]
mod store;
pub mod whole;

pub use domain::{Format, neutral, typed};
#[cfg(feature = "ssr")]
pub use download::routes;
pub use menu::ExportMenu;
