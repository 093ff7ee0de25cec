//! The organisation: its name, time zone and week, and the trail of what happened in it.

mod api;
mod audit_page;
mod domain;
mod settings_page;
#[cfg(feature = "ssr")]
mod store;

pub use domain::{Founding, OrganisationName, Settings, Trail, TrailEvent, WeekStart};
#[cfg(feature = "ssr")]
pub use store::{faults, found, found_plainly, founded, ready};

crate::lazy_page!(SettingsRoute => settings_page::SettingsPage);
crate::lazy_page!(AuditRoute => audit_page::AuditPage);
