//! The first run: whoever reads the log founds the organisation.

mod api;
mod domain;
mod page;
#[cfg(feature = "ssr")]
mod store;

pub use api::SetUp;
pub use domain::{SetUpForm, Start};
pub use page::SetUpPage;
#[cfg(feature = "ssr")]
pub use store::issue_token;
