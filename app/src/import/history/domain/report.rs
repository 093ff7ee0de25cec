//! What became of a history.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::import::domain::{RowFault, counted};

/// An initiative that stands elsewhere than its history ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Differing {
    pub source_id: String,
    pub field: String,
    pub history_ends: Option<String>,
    pub stands: Option<String>,
}

/// What a replay did, or would do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryReport {
    pub file: String,
    pub dry_run: bool,
    pub written: bool,
    pub rows: usize,
    /// Changes added to the record, and of how many initiatives.
    pub replayed: usize,
    pub initiatives: usize,
    /// Changes that the record held already.
    pub known: usize,
    /// Rows that change nothing once their words are ours.
    pub unchanged: usize,
    /// Rows of fields that are not replayed, by field.
    pub other_fields: BTreeMap<String, usize>,
    /// Rows whose id is mapped to no value.
    pub without_source: usize,
    /// Rows dated before the change they follow.
    pub redated: usize,
    pub differing: Vec<Differing>,
    pub notes: Vec<String>,
    pub faults: Vec<RowFault>,
}

impl HistoryReport {
    pub fn is_whole(&self) -> bool {
        self.faults.is_empty()
    }

    /// How many rows cannot be taken.
    pub fn bad_rows(&self) -> usize {
        self.faults.iter().map(|fault| fault.row).collect::<BTreeSet<_>>().len()
    }

    /// A few lines for whoever waits for the end.
    pub fn summary(&self) -> String {
        let mut lines = vec![format!("{}: {}", self.file, counted(self.rows, "row", "rows"))];
        lines.extend(self.notes.iter().map(|note| format!("  {note}")));
        let of = counted(self.initiatives, "initiative", "initiatives");
        lines.push(format!("  {} replayed, of {of}", counted(self.replayed, "change", "changes")));
        let said = [
            (self.known, "in the record already"),
            (self.unchanged, "that change nothing in our words"),
            (self.without_source, "of ids that are mapped to no value"),
            (self.redated, "dated before the change they follow, put on its day"),
        ];
        let said = said.into_iter().filter(|(n, _)| *n > 0);
        lines.extend(said.map(|(n, what)| format!("  {} {what}", counted(n, "row", "rows"))));
        let others = self.other_fields.iter();
        lines.extend(
            others.map(|(name, n)| format!("  {} of {name}, which is not replayed", counted(*n, "row", "rows"))),
        );
        let word = |value: &Option<String>| value.clone().unwrap_or_else(|| "none".to_owned());
        lines.extend(self.differing.iter().map(|one| {
            let (ends, stands) = (word(&one.history_ends), word(&one.stands));
            format!(
                "  {}: the history of its {} ends with {ends}; {stands} stands and is kept",
                one.source_id, one.field
            )
        }));
        lines.push(self.end());
        lines.join("\n")
    }

    fn end(&self) -> String {
        let bad = counted(self.bad_rows(), "row", "rows");
        match (self.written, self.dry_run, self.is_whole()) {
            (true, _, true) => "The whole history is in the record.".to_owned(),
            (true, _, false) => format!("{bad} could not be taken; the others are in the record."),
            (false, true, true) => "A dry run: the whole history could be replayed, nothing was written.".to_owned(),
            (false, true, false) => format!("A dry run: {bad} could not be taken, nothing was written."),
            (false, false, _) => format!("{bad} could not be taken, so nothing was written. See the report."),
        }
    }
}
