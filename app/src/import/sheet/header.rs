//! The first row: it names the columns.

use csv::StringRecord;

use super::steers;
use crate::import::domain::RowFault;

/// The names of the columns, trimmed. The same name may stand twice: a source that exports lists does so.
pub fn named(names: impl Iterator<Item = String>) -> Result<Vec<String>, String> {
    let header: Vec<String> = names.map(|name| name.trim().to_owned()).collect();
    if header.iter().all(String::is_empty) {
        return Err("The first row is empty; it has to name the columns.".to_owned());
    }
    match header.iter().find(|name| steers(name)) {
        Some(name) => Err(format!("The header holds control characters, in \"{}\". Remove them.", name.escape_debug())),
        None => Ok(header),
    }
}

/// The fault of a row whose cells hold what no text holds, if one does.
pub fn steering(number: u64, header: &[String], cells: &StringRecord) -> Option<RowFault> {
    let (place, cell) = cells.iter().enumerate().find(|(_, cell)| steers(cell))?;
    let reason = "Remove the control characters; they cannot be shown.";
    Some(RowFault::of_cell(number, header.get(place).map_or("", String::as_str), cell, reason))
}
