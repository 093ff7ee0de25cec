//! What the set-up page asks for.

use serde::{Deserialize, Serialize};

crate::vocabulary! {
    /// How a workspace starts.
    Start, "how to start" {
        Empty = "empty", "Empty";
        Sample = "sample", "With the sample organisation";
        Csv = "csv", "From a CSV file";
    }
}

/// The form as it was typed.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SetUpForm {
    pub name: String,
    pub email: String,
    pub password: String,
    pub organisation: String,
    pub time_zone: String,
    pub week_start: String,
    pub start: String,
    /// The text of a CSV file, where the workspace starts from one.
    pub csv: String,
}

impl std::fmt::Debug for SetUpForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SetUpForm").field("organisation", &self.organisation).finish_non_exhaustive()
    }
}
