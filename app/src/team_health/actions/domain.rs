//! What a team has set out to change.

use serde::{Deserialize, Serialize};

use crate::{
    calendar::Day,
    error::{AppError, Faults},
    portfolio::initiatives::Ref,
    typed_text, vocabulary,
};

/// As many as a team can carry at a time.
pub const MOST: usize = 3;

typed_text!(
    /// What will be different.
    Promise, max 200, Some("Write what will be different.")
);

vocabulary!(
    /// What became of it.
    State, "what became of it" {
        Open = "open", "Open";
        Done = "done", "Done";
        Dropped = "dropped", "Dropped";
    }
);

/// Something a team changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Action {
    pub id: String,
    pub wording: String,
    pub owner: Ref,
    pub due: Day,
    pub state: State,
    pub settled: Option<Day>,
}

/// What a team has set out to change, and what it has done of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Actions {
    pub team: String,
    /// Open ones first, by their day; then the latest that were settled.
    pub listed: Vec<Action>,
    pub may_change: bool,
    /// Names to offer for an owner.
    pub names: Vec<String>,
}

impl Actions {
    pub fn open(&self) -> usize {
        self.listed.iter().filter(|action| action.state == State::Open).count()
    }
}

/// Something about to be set out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAction {
    pub team_id: String,
    pub wording: Promise,
    pub owner_id: String,
    pub due: Day,
}

impl NewAction {
    /// Reads a form; `owner` is what became of the typed name.
    pub fn typed(
        team: String,
        wording: &str,
        owner: Result<Option<String>, String>,
        due: &str,
    ) -> Result<Self, AppError> {
        let mut faults = Faults::new();
        let wording = faults.take("wording", Promise::parse(wording));
        let owner = faults.take("owner", owner.and_then(|id| id.ok_or_else(|| "Name who sees to it.".to_owned())));
        let due = faults.take("due", due.parse());
        match (wording, owner, due) {
            (Some(wording), Some(owner_id), Some(due)) => Ok(Self { team_id: team, wording, owner_id, due }),
            _ => Err(faults.refusal()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_action_has_words_an_owner_and_a_day() {
        let refused = NewAction::typed("t".into(), " ", Ok(None), "soon").unwrap_err();
        for field in ["wording", "owner", "due"] {
            assert!(refused.of_field(field).is_some(), "{field}");
        }
        assert!(NewAction::typed("t".into(), "Book the lab ahead", Ok(Some("p".into())), "2026-07-15").is_ok());
    }
}
