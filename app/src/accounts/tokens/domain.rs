//! What a token may do, how long it lasts, and how it is listed.

use serde::{Deserialize, Serialize};

use crate::{
    calendar::{Moment, Stamp},
    error::{AppError, Faults},
    typed_text, vocabulary,
};

vocabulary!(
    /// What a token may do.
    Access, "what it may do" {
        Read = "read", "Read";
        Write = "write", "Read and write";
    }
);

vocabulary!(
    /// How long a token lasts.
    Lifetime, "how long it lasts" {
        Week = "7", "7 days";
        Month = "30", "30 days";
        Quarter = "90", "90 days";
        Year = "365", "A year";
    }
);

impl Lifetime {
    /// When a token made now runs out.
    pub const fn end(self, now: Moment) -> Moment {
        let days = match self {
            Self::Week => 7,
            Self::Month => 30,
            Self::Quarter => 90,
            Self::Year => 365,
        };
        now.plus(days * Moment::DAY)
    }
}

typed_text!(/// What a token is for, so that it is known again when it is to be revoked.
    TokenName, max 100, Some("Say what it is for, such as the name of the program."));

/// How often the use of a token is written down, at most.
pub const NOTED_EVERY: i64 = Moment::HOUR;

/// A token to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewToken {
    pub name: TokenName,
    pub access: Access,
    /// `None` never runs out: only the command line makes such.
    pub expires: Option<Moment>,
}

impl NewToken {
    /// Reads a form.
    pub fn typed(name: &str, access: &str, lifetime: &str, now: Moment) -> Result<Self, AppError> {
        let mut faults = Faults::new();
        let name = faults.take("name", TokenName::parse(name));
        let access = faults.take("access", access.parse());
        let lifetime = faults.take("lifetime", lifetime.parse::<Lifetime>());
        match (name, access, lifetime) {
            (Some(name), Some(access), Some(lifetime)) => Ok(Self { name, access, expires: Some(lifetime.end(now)) }),
            _ => Err(faults.refusal()),
        }
    }
}

/// A token that was not revoked, as it is listed. Its secret is nowhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListedToken {
    pub id: String,
    pub name: String,
    pub person_id: String,
    /// Whom it acts for.
    pub person: String,
    pub access: Access,
    pub created: Stamp,
    /// `None` for one that never runs out.
    pub expires: Option<Stamp>,
    pub has_expired: bool,
    pub last_used: Option<Stamp>,
}

/// `/settings/tokens`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TokenList {
    pub tokens: Vec<ListedToken>,
    /// The reader sees everybody's.
    pub of_everybody: bool,
    /// The secret of the token that was made just now.
    pub fresh: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_needs_a_name_and_runs_out() {
        let refusal = NewToken::typed(" ", "all", "never", Moment(0)).unwrap_err();
        for field in ["name", "access", "lifetime"] {
            assert!(refusal.of_field(field).is_some(), "{field}");
        }
        let new = NewToken::typed("Jira", "read", "30", Moment(5)).unwrap();
        assert_eq!((new.access, new.expires), (Access::Read, Some(Moment(5 + 30 * Moment::DAY))));
    }
}
