//! Whom a visitor of the sample organisation can be.

/// One of them, as the page offers them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Guise {
    /// The word of the role; also the value of the button.
    pub role: &'static str,
    pub email: &'static str,
    pub name: &'static str,
    pub label: &'static str,
    /// What they will see first.
    pub note: &'static str,
}

/// One for each role, the one who sees most first.
pub const GUISES: [Guise; 5] = [
    Guise {
        role: "cpo",
        email: "amara.osei@tern.example",
        name: "Amara Osei",
        label: "chief product officer",
        note: "What changed since her last visit, largest first, across all of Tern",
    },
    Guise {
        role: "lead",
        email: "daniel.whitlock@tern.example",
        name: "Daniel Whitlock",
        label: "lead",
        note: "At-risk and quiet initiatives of the Home line",
    },
    Guise {
        role: "contributor",
        email: "tomasz.zielinski@tern.example",
        name: "Tomasz Zieliński",
        label: "contributor",
        note: "Updates due for the initiatives he leads",
    },
    Guise {
        role: "viewer",
        email: "claire.fontaine@tern.example",
        name: "Claire Fontaine",
        label: "viewer",
        note: "Reads everything shared with finance, changes nothing",
    },
    Guise {
        role: "admin",
        email: "judith.hale@tern.example",
        name: "Judith Hale",
        label: "administrator",
        note: "Members, roles, settings and the audit trail",
    },
];

/// Whom a button stands for.
pub fn guise(role: &str) -> Option<Guise> {
    GUISES.into_iter().find(|guise| guise.role == role)
}
