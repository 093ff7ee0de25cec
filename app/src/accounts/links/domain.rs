//! What a link is for and how long it works.

use serde::{Deserialize, Serialize};

use crate::calendar::Moment;

crate::vocabulary! {
    /// What a link is for.
    Purpose, "what the link is for" {
        /// The first password.
        Invitation = "invitation", "Invitation";
        /// Another password.
        Password = "password", "New password";
    }
}

impl Purpose {
    /// How long a link works. A new password is asked for by somebody who is waiting.
    pub const fn lasts(self) -> i64 {
        match self {
            Self::Invitation => 7 * Moment::DAY,
            Self::Password => Moment::DAY,
        }
    }
}

/// A link that works, as its holder sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    pub purpose: Purpose,
    pub name: String,
    pub email: String,
    pub organisation: String,
}
