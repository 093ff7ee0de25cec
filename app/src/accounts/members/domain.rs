//! Members as the settings show them.

use serde::{Deserialize, Serialize};

use crate::{
    calendar::Stamp,
    viewer::{Role, Scope},
};

/// Whether somebody can come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Has not chosen a password yet.
    Invited,
    Active,
    Disabled,
}

/// A role somebody holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeldGrant {
    pub id: String,
    pub role: Role,
    /// What it reaches, by name.
    pub reach: String,
}

/// Somebody with an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    pub person_id: String,
    pub name: String,
    pub email: String,
    pub standing: Standing,
    pub last_seen: Option<Stamp>,
    pub grants: Vec<HeldGrant>,
}

impl Member {
    /// Whether they have chosen a password.
    pub fn came_in(&self) -> bool {
        self.standing != Standing::Invited
    }
}

/// Everybody with an account, and what a role can reach.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Members {
    pub members: Vec<Member>,
    /// Value and label of everything a role can reach.
    pub reaches: Vec<(String, String)>,
    /// What links begin with.
    pub origin: String,
}

/// A scope as a form writes it: `organisation`, or `line:` and the id.
pub fn parse_reach(text: &str) -> Result<Scope, &'static str> {
    let (kind, id) = text.split_once(':').map_or((text, None), |(kind, id)| (kind, Some(id)));
    Scope::parse(kind, id)
}

/// Whether a text can be the secret of a link.
pub fn is_secret(text: &str) -> bool {
    text.len() == 43 && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reach_names_the_organisation_or_one_thing() {
        assert_eq!(parse_reach("organisation"), Ok(Scope::Organisation));
        assert_eq!(parse_reach("team:7"), Ok(Scope::Team("7".to_owned())));
        for text in ["", "line", "line:", "organisation:1", "planet:1"] {
            assert!(parse_reach(text).is_err(), "{text}");
        }
    }
}
