//! Roles, from most to least.

use serde::{Deserialize, Serialize};

/// What a person may do, from most to least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    Viewer,
    Contributor,
    Lead,
    Cpo,
    Admin,
}

impl Role {
    pub const ALL: [Self; 5] = [Self::Admin, Self::Cpo, Self::Lead, Self::Contributor, Self::Viewer];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Admin => "admin",
            Self::Cpo => "cpo",
            Self::Lead => "lead",
            Self::Contributor => "contributor",
            Self::Viewer => "viewer",
        }
    }

    pub const fn label(self) -> &'static str {
        match self {
            Self::Admin => "Administrator",
            Self::Cpo => "Chief product officer",
            Self::Lead => "Lead",
            Self::Contributor => "Contributor",
            Self::Viewer => "Viewer",
        }
    }

    pub fn parse(text: &str) -> Result<Self, &'static str> {
        Self::ALL
            .into_iter()
            .find(|role| role.as_str() == text)
            .ok_or("Choose a role: admin, cpo, lead, contributor or viewer.")
    }
}
