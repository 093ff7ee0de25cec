//! How far a role reaches, and where a thing stands.

use serde::{Deserialize, Serialize};

use super::Role;

/// How far a grant reaches.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    Organisation,
    Line(String),
    Product(String),
    Team(String),
}

impl Scope {
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Organisation => "organisation",
            Self::Line(_) => "line",
            Self::Product(_) => "product",
            Self::Team(_) => "team",
        }
    }

    pub fn id(&self) -> Option<&str> {
        match self {
            Self::Organisation => None,
            Self::Line(id) | Self::Product(id) | Self::Team(id) => Some(id),
        }
    }

    /// `kind` and `id` as the database and the forms write them.
    pub fn parse(kind: &str, id: Option<&str>) -> Result<Self, &'static str> {
        match (kind, id.filter(|id| !id.is_empty())) {
            ("organisation", None) => Ok(Self::Organisation),
            ("line", Some(id)) => Ok(Self::Line(id.to_owned())),
            ("product", Some(id)) => Ok(Self::Product(id.to_owned())),
            ("team", Some(id)) => Ok(Self::Team(id.to_owned())),
            _ => Err("Choose what the role reaches: the organisation, a line, a product or a team."),
        }
    }
}

/// A role within a scope.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grant {
    pub role: Role,
    pub scope: Scope,
}

/// Where a thing stands in the organisation, for deciding who may touch it. Empty fields match no scope.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place<'a> {
    pub line: Option<&'a str>,
    pub product: Option<&'a str>,
    pub team: Option<&'a str>,
}

impl Place<'_> {
    /// The organisation itself: only organisation-wide grants reach it.
    pub const ORGANISATION: Place<'static> = Place { line: None, product: None, team: None };
}
