//! Why a row cannot be taken.

use std::fmt;

use serde::{Deserialize, Serialize};

/// One cell (or one whole row) that cannot be taken as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowFault {
    /// The line of the file as an editor shows it; the header is usually line 1.
    pub row: u64,
    /// The column as the file names it; empty where the whole row is at fault.
    pub column: String,
    /// What stands there.
    pub value: String,
    /// A sentence that says what to do.
    pub reason: String,
    /// The words that would be taken; empty where any text of the right form would be.
    pub accepted: Vec<String>,
}

impl RowFault {
    /// The most of a value that is repeated in a report.
    const SHOWN: usize = 80;

    /// A whole row at fault.
    pub fn of_row(row: u64, reason: impl Into<String>) -> Self {
        Self { row, column: String::new(), value: String::new(), reason: reason.into(), accepted: vec![] }
    }

    /// A cell at fault.
    pub fn of_cell(row: u64, column: &str, value: &str, reason: impl Into<String>) -> Self {
        Self { row, column: column.to_owned(), value: shown(value), reason: reason.into(), accepted: vec![] }
    }

    /// The header of a file of faults.
    pub const COLUMNS: [&str; 5] = ["row", "column", "value", "reason", "accepted"];

    /// The fault as a row of such a file.
    pub fn cells(&self) -> [String; 5] {
        let accepted = self.accepted.join("; ");
        [self.row.to_string(), self.column.clone(), self.value.clone(), self.reason.clone(), accepted]
    }

    /// The words that would have been taken.
    #[must_use]
    pub fn accepting(mut self, words: impl IntoIterator<Item = &'static str>) -> Self {
        self.accepted = words.into_iter().map(str::to_owned).collect();
        self
    }
}

/// A value as a report repeats it: on one line, not too long, without characters that steer a terminal.
fn shown(value: &str) -> String {
    let mut text: String =
        value.chars().take(RowFault::SHOWN).map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect();
    if value.chars().nth(RowFault::SHOWN).is_some() {
        text.push('…');
    }
    text
}

impl fmt::Display for RowFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "row {}", self.row)?;
        if !self.column.is_empty() {
            write!(f, ", column {}", shown(&self.column))?;
        }
        f.write_str(": ")?;
        if !self.value.is_empty() {
            write!(f, "\"{}\". ", self.value)?;
        }
        f.write_str(&self.reason)?;
        if self.accepted.is_empty() { Ok(()) } else { write!(f, " Accepted: {}.", self.accepted.join(", ")) }
    }
}
