//! Rows of one file that would be the same initiative. The first lands; which of the others is meant is not guessed.

use std::collections::HashMap;

use crate::import::domain::{Columns, Field, Row, RowFault};

/// The rows met so far: by their source's id, or by their place and name where they have none.
#[derive(Debug, Default)]
pub struct Twins {
    by_source: HashMap<String, u64>,
    by_name: HashMap<String, u64>,
}

impl Twins {
    /// Notes a row; gives the fault when an earlier one was the same.
    pub fn meet(&mut self, row: &Row, columns: &Columns) -> Option<RowFault> {
        let (known, key, field) = match &row.source_id {
            Some(id) => (&mut self.by_source, id.clone(), Field::SourceId),
            None => (&mut self.by_name, place_and_name(row), Field::Name),
        };
        let first = *known.entry(key).or_insert(row.number);
        if first == row.number {
            return None;
        }
        let (value, reason) = match &row.source_id {
            Some(id) => {
                (id.as_str(), format!("Row {first} has the same id. Give each its own, or map this one to no value."))
            }
            None => {
                (row.name.as_str(), format!("Row {first} has the same name and product, and neither has a source id."))
            }
        };
        Some(RowFault::of_cell(row.number, columns.name_of(field.as_str()), value, reason))
    }
}

fn place_and_name(row: &Row) -> String {
    let place = [&row.line, &row.product].map(|name| name.as_ref().map_or("", |name| name.as_str()));
    [place[0], place[1], row.name.as_str()].join("\n")
}
