//! `Viewer`: who asks, and what they may see and touch. Every store function takes one.

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

/// How far a grant reaches.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "kind", content = "id", rename_all = "snake_case")]
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

/// Everything a person can do that is not reading, and the least role it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Operation {
    PostUpdate,
    AnswerAsk,
    MoveDate,
    EditInitiative,
    CreateInitiative,
    ArchiveInitiative,
    EditProduct,
    EditLine,
    SetUpdatePolicy,
    EditTeam,
    EditPerson,
    ManageMembers,
    EditOrganisation,
    Import,
}

impl Operation {
    pub const ALL: [Self; 14] = [
        Self::PostUpdate,
        Self::AnswerAsk,
        Self::MoveDate,
        Self::EditInitiative,
        Self::CreateInitiative,
        Self::ArchiveInitiative,
        Self::EditProduct,
        Self::EditLine,
        Self::SetUpdatePolicy,
        Self::EditTeam,
        Self::EditPerson,
        Self::ManageMembers,
        Self::EditOrganisation,
        Self::Import,
    ];

    /// The least role that may do it within its scope.
    pub const fn least_role(self) -> Role {
        match self {
            Self::PostUpdate | Self::AnswerAsk | Self::MoveDate | Self::EditInitiative => Role::Contributor,
            Self::CreateInitiative | Self::ArchiveInitiative | Self::EditProduct | Self::EditTeam => Role::Lead,
            Self::EditLine | Self::SetUpdatePolicy | Self::EditPerson | Self::Import => Role::Cpo,
            Self::ManageMembers | Self::EditOrganisation => Role::Admin,
        }
    }
}

/// Who asks. Made from a session, a token or the command line, never from what a request says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Viewer {
    /// `None` for whoever runs the command line: they hold the database file anyway.
    pub person_id: Option<String>,
    pub name: String,
    pub grants: Vec<Grant>,
}

impl Viewer {
    /// Whoever runs the command line on the machine that holds the data.
    pub fn operator() -> Self {
        Self {
            person_id: None,
            name: "the command line".to_owned(),
            grants: vec![Grant { role: Role::Admin, scope: Scope::Organisation }],
        }
    }

    /// True when something within reach of the grant's scope is this place.
    fn reaches(scope: &Scope, place: Place<'_>) -> bool {
        match scope {
            Scope::Organisation => true,
            Scope::Line(id) => place.line == Some(id),
            Scope::Product(id) => place.product == Some(id),
            Scope::Team(id) => place.team == Some(id),
        }
    }

    /// True when a grant that reaches the place carries at least the role that the operation takes.
    pub fn may(&self, operation: Operation, place: Place<'_>) -> bool {
        self.grants.iter().any(|grant| grant.role >= operation.least_role() && Self::reaches(&grant.scope, place))
    }

    /// True when any grant reaches the place: what it does not reach does not exist for them.
    pub fn sees(&self, place: Place<'_>) -> bool {
        self.grants.iter().any(|grant| Self::reaches(&grant.scope, place))
    }

    /// True when a grant reaches the whole organisation, so that no row needs to be left out.
    pub fn sees_everything(&self) -> bool {
        self.grants.iter().any(|grant| grant.scope == Scope::Organisation)
    }

    /// The strongest role held anywhere; what a first page is chosen by.
    pub fn strongest_role(&self) -> Role {
        self.grants.iter().map(|grant| grant.role).max().unwrap_or(Role::Viewer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Generated over every role, operation and scope: the rule is role and reach, nothing else.
    #[test]
    fn a_role_is_needed_and_so_is_its_reach() {
        let here = Place { line: Some("l1"), product: Some("p1"), team: Some("t1") };
        let near =
            [Scope::Organisation, Scope::Line("l1".into()), Scope::Product("p1".into()), Scope::Team("t1".into())];
        let far = [Scope::Line("l2".into()), Scope::Product("p2".into()), Scope::Team("t2".into())];
        for role in Role::ALL {
            for operation in Operation::ALL {
                for (scope, reaches) in near.iter().map(|s| (s, true)).chain(far.iter().map(|s| (s, false))) {
                    let viewer = Viewer {
                        person_id: Some("a".into()),
                        name: "A".into(),
                        grants: vec![Grant { role, scope: scope.clone() }],
                    };
                    let expected = reaches && role >= operation.least_role();
                    assert_eq!(viewer.may(operation, here), expected, "{role:?} {operation:?} {scope:?}");
                    assert_eq!(viewer.sees(here), reaches);
                    assert_eq!(viewer.may(operation, Place::ORGANISATION), expected && *scope == Scope::Organisation);
                }
            }
        }
    }

    #[test]
    fn nobody_without_a_grant_sees_anything() {
        let viewer = Viewer { person_id: Some("a".into()), name: "A".into(), grants: vec![] };
        assert!(!viewer.sees(Place { line: Some("l"), product: Some("p"), team: None }));
        assert!(!viewer.sees_everything());
    }
}
