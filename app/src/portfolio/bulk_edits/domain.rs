//! What is changed together.

use serde::{Deserialize, Serialize};

use crate::{
    calendar::Stamp,
    error::{AppError, Faults},
    portfolio::initiatives::{InitiativeEdit, Ref, domain::TypedEdit},
};

/// The most that is changed together.
pub const MOST: usize = 500;

/// An initiative that was picked, as the form found it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picked {
    pub id: String,
    pub name: String,
    /// "Heat / Auk 12".
    pub place: String,
    pub version: i64,
}

/// `/portfolio/bulk`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BulkEditPage {
    /// Those that the reader may edit.
    pub picked: Vec<Picked>,
    /// How many of those asked for are not among them.
    pub left_out: u32,
    pub teams: Vec<Ref>,
    pub people: Vec<String>,
}

/// Whose versions the form has seen, and what becomes of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewBulkEdit {
    /// Id and version.
    pub picked: Vec<(String, i64)>,
    pub edit: InitiativeEdit,
}

/// What "nobody" and "no team" are chosen by.
pub const NONE: &str = "none";

impl NewBulkEdit {
    /// Reads a form: an empty field leaves everything as it is. `picked` holds `id:version` with commas between;
    /// `lead` is what became of the typed name, where one was typed.
    pub fn typed(
        picked: &str,
        stage: &str,
        horizon: &str,
        team: &str,
        lead: Option<Result<Option<String>, String>>,
    ) -> Result<Self, AppError> {
        let some = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        let team = some(team).map(|team| if team == NONE { String::new() } else { team });
        let typed = TypedEdit { stage: some(stage), horizon: some(horizon), team, ..TypedEdit::default() };
        let edit = typed.parse(lead)?;
        let mut faults = Faults::new();
        if edit == InitiativeEdit::default() {
            faults.add("stage", "Choose at least one thing to change.");
        }
        let picked: Vec<(String, i64)> = picked
            .split(',')
            .filter_map(|one| one.split_once(':'))
            .filter_map(|(id, version)| Some((id.to_owned(), version.parse().ok()?)))
            .collect();
        match picked.len() {
            0 => faults.add("picked", "Pick at least one initiative in the portfolio."),
            n if n > MOST => faults.add("picked", format!("These are more than {MOST}. Change them in parts.")),
            _ => {}
        }
        faults.done()?;
        Ok(Self { picked, edit })
    }
}

/// `/portfolio/bulk/:id`: what was done together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BulkEditDone {
    pub id: String,
    /// "Stage to launch, team to App".
    pub what: String,
    pub by: String,
    pub at: Stamp,
    pub changed: Vec<Ref>,
    /// Who took it back, and when.
    pub undone: Option<(String, Stamp)>,
    /// Those that somebody has changed since; an undo leaves them as they are.
    pub changed_since: Vec<Ref>,
    pub may_undo: bool,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::portfolio::domain::Stage;

    #[test]
    fn an_empty_field_leaves_everything_as_it_is() {
        let new = NewBulkEdit::typed("a:3,b:7", "launch", " ", "none", None).unwrap();
        assert_eq!(new.picked, [("a".to_owned(), 3), ("b".to_owned(), 7)]);
        let expected = InitiativeEdit { stage: Some(Stage::Launch), team_id: Some(None), ..InitiativeEdit::default() };
        assert_eq!(new.edit, expected);
    }

    #[test]
    fn a_form_without_a_pick_or_without_a_change_is_refused_by_name() {
        let refused = NewBulkEdit::typed("", "", "", "", None).unwrap_err();
        assert!(refused.of_field("picked").is_some() && refused.of_field("stage").is_some());
        assert!(NewBulkEdit::typed("a:3", "soon", "", "", None).unwrap_err().of_field("stage").is_some());
        let many = vec!["a:1"; MOST + 1].join(",");
        assert!(NewBulkEdit::typed(&many, "done", "", "", None).unwrap_err().of_field("picked").is_some());
    }
}
