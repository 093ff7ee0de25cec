//! What the organisation is called and how its days run.

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
