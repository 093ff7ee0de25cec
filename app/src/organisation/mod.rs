//! The organisation: its name, time zone and week.

mod page;
#[cfg(feature = "ssr")]
mod store;

#[cfg(feature = "ssr")]
pub use store::ready;

crate::lazy_page!(SettingsRoute => page::Settings);
crate::lazy_page!(AuditRoute => page::Audit);
