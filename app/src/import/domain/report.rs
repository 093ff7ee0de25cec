//! What became of a file.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::RowFault;

/// What an import did, or would do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    pub file: String,
    pub dry_run: bool,
    /// Whether anything was kept: not after a dry run, nor where bad rows held everything back.
    pub written: bool,
    /// Rows below the header.
    pub rows: usize,
    pub created: usize,
    pub updated: usize,
    pub unchanged: usize,
    /// Rows of initiatives that are archived here; they stay as they are.
    pub archived: usize,
    /// Product lines, products, teams and people that came with the file.
    pub lines: usize,
    pub products: usize,
    pub teams: usize,
    pub people: usize,
    /// What was decided where the file says nothing.
    pub notes: Vec<String>,
    pub faults: Vec<RowFault>,
}

impl Report {
    /// Every row landed.
    pub fn is_whole(&self) -> bool {
        self.faults.is_empty()
    }

    /// How many rows cannot be taken.
    pub fn bad_rows(&self) -> usize {
        self.faults.iter().map(|fault| fault.row).collect::<BTreeSet<_>>().len()
    }

    /// A few lines for whoever waits for the end.
    pub fn summary(&self) -> String {
        let landed = format!(
            "{} created, {} updated, {} unchanged, {} archived and left as they are",
            self.created, self.updated, self.unchanged, self.archived
        );
        let beside = format!(
            "new beside them: {}, {}, {}, {}",
            counted(self.lines, "product line", "product lines"),
            counted(self.products, "product", "products"),
            counted(self.teams, "team", "teams"),
            counted(self.people, "person", "people"),
        );
        let bad = self.bad_rows();
        let end = match (self.written, self.dry_run, bad) {
            (true, _, 0) => "Every row landed.".to_owned(),
            (true, _, bad) => format!("{} could not be taken; the others landed.", counted(bad, "row", "rows")),
            (false, true, 0) => "A dry run: every row would land, nothing was written.".to_owned(),
            (false, true, bad) => {
                format!("A dry run: {} could not be taken, nothing was written.", counted(bad, "row", "rows"))
            }
            (false, false, bad) => {
                format!("{} could not be taken, so nothing was written. See the report.", counted(bad, "row", "rows"))
            }
        };
        let mut lines = vec![format!("{}: {}", self.file, counted(self.rows, "row", "rows"))];
        lines.extend(self.notes.iter().map(|note| format!("  {note}")));
        lines.extend([format!("  {landed}"), format!("  {beside}"), end]);
        lines.join("\n")
    }
}

/// "1 row", "12 rows".
pub fn counted(n: usize, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}
