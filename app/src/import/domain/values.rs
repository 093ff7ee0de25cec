//! The source's words and ours.

use std::collections::HashMap;

use super::Field;

/// Which word of the source stands for which of ours, field by field. An empty word of ours means: no value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Values(HashMap<Field, HashMap<String, String>>);

impl Values {
    /// Adds a pair; refused when the source's word already stands for something else.
    pub fn add(&mut self, field: Field, from: &str, to: &str) -> Result<(), String> {
        let (from, to) = (from.trim(), to.trim());
        let known = self.0.entry(field).or_default().entry(from.to_owned()).or_insert_with(|| to.to_owned());
        if known == to {
            Ok(())
        } else {
            Err(format!(
                "{field} \"{from}\" stands for \"{known}\" already. Keep one of the two.",
                field = field.as_str()
            ))
        }
    }

    /// Whether something is said of the source's word.
    pub fn knows(&self, field: Field, from: &str) -> bool {
        self.0.get(&field).is_some_and(|words| words.contains_key(from.trim()))
    }

    /// Our word for a cell; a cell that nothing is said of stays as it is.
    pub fn apply<'a>(&'a self, field: Field, cell: &'a str) -> &'a str {
        let cell = cell.trim();
        self.0.get(&field).and_then(|words| words.get(cell)).map_or(cell, String::as_str)
    }
}
