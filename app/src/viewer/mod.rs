//! `Viewer`: who asks, and what they may see and touch. Every store function takes one.

mod operation;
mod role;
mod scope;

pub use operation::Operation;
pub use role::Role;
pub use scope::{Grant, Place, Scope};

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
