//! The organisation: its name, time zone and week.

mod domain;
mod page;
#[cfg(feature = "ssr")]
mod store;

pub use domain::{Founding, OrganisationName, WeekStart};
#[cfg(feature = "ssr")]
pub use store::{found, founded, ready};

crate::lazy_page!(SettingsRoute => page::Settings);
crate::lazy_page!(AuditRoute => page::Audit);
