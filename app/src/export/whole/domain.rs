//! What a folder says about itself.

use serde::{Deserialize, Serialize};

/// What stands in `manifest.json`. It names no time and no place: the same organisation makes the same folder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The form of the folder itself.
    pub format: u32,
    /// The version that wrote it.
    pub wheelhouse: String,
    /// The last migration of the data.
    pub schema: i64,
    pub tables: Vec<Part>,
    /// Tables and columns that stay behind.
    pub left_out: Vec<String>,
}

/// A table's file, `<table>.jsonl`: a row a line, as an object of its columns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    pub table: String,
    pub rows: u64,
    /// SHA-256 of the file, in hexadecimal.
    pub sha256: String,
}

impl Manifest {
    /// The form that this version writes and reads.
    pub const FORMAT: u32 = 1;

    /// Whether a folder of this form can be read, and every table in it is one that is taken.
    pub fn check(&self, known: &[&str]) -> Result<(), String> {
        if self.format != Self::FORMAT {
            return Err(format!("The folder has the form {}; this version reads {}.", self.format, Self::FORMAT));
        }
        let mut seen = Vec::new();
        for Part { table, .. } in &self.tables {
            if !known.contains(&table.as_str()) {
                return Err(format!("The manifest names a table {table}, which is not one that is imported."));
            }
            if seen.contains(&table) {
                return Err(format!("The manifest names the table {table} twice."));
            }
            seen.push(table);
        }
        Ok(())
    }

    /// The tables that a folder of the same schema would have as well.
    pub fn missing<'a>(&self, known: &[&'a str]) -> Vec<&'a str> {
        known.iter().copied().filter(|table| !self.tables.iter().any(|part| part.table == *table)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn manifest(tables: &[&str]) -> Manifest {
        let part = |table: &&str| Part { table: (*table).to_owned(), rows: 0, sha256: String::new() };
        let tables = tables.iter().map(part).collect();
        Manifest { format: Manifest::FORMAT, wheelhouse: "0".to_owned(), schema: 1, tables, left_out: vec![] }
    }

    #[test]
    fn only_tables_that_are_known_are_read_and_each_once() {
        let known = ["people", "teams"];
        assert_eq!(manifest(&["people", "teams"]).check(&known), Ok(()));
        for broken in [&["people", "sessions"][..], &["people", "people"], &["../../people"]] {
            assert!(manifest(broken).check(&known).is_err(), "{broken:?}");
        }
        assert!(Manifest { format: 2, ..manifest(&[]) }.check(&known).is_err());
        assert_eq!(manifest(&["teams"]).missing(&known), ["people"]);
    }
}
