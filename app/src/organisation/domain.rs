//! What the organisation is called and how its days run.

use serde::{Deserialize, Serialize};

use crate::audit::AuditEvent;

crate::typed_text! {
    /// The organisation's name.
    OrganisationName, max 80, Some("Give the organisation a name.")
}

crate::vocabulary! {
    /// The day a week begins with.
    WeekStart, "the first day of the week" {
        Monday = "monday", "Monday";
        Saturday = "saturday", "Saturday";
        Sunday = "sunday", "Sunday";
    }
}

/// What an organisation is founded with. The time zone has been found in the time zone database.
#[derive(Clone, Debug)]
pub struct Founding {
    pub name: OrganisationName,
    pub time_zone: String,
    pub week_start: WeekStart,
    /// The sample organisation of the demo.
    pub demo: bool,
}

/// The organisation as the settings show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    pub name: String,
    pub time_zone: String,
    pub week_start: WeekStart,
    pub version: i64,
    /// Whether whoever asks may change it, and manage members.
    pub may_edit: bool,
    pub may_import: bool,
    /// Every time zone there is, for whoever may change it.
    pub time_zones: Vec<String>,
}

/// A page of the audit trail, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trail {
    pub events: Vec<TrailEvent>,
    /// Where the next page begins, if there is one.
    pub next: Option<i64>,
}

/// An event, and what it is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrailEvent {
    pub event: AuditEvent,
    /// The noun: `initiative`, `person`…
    pub kind: String,
    /// What the thing is called now, as far as it has a name.
    pub name: Option<String>,
    /// The address of the thing, where it has a page.
    pub href: Option<String>,
}
