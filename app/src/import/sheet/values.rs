//! A file of words: the source's and ours.

use csv::ReaderBuilder;

use super::table::{line_of, text_of, unreadable};
use crate::import::domain::{Field, MOST_BYTES, Values};

/// Reads a file of words: field, from, to. Lines that begin with # are remarks.
pub fn values_of(bytes: &[u8], values: &mut Values) -> Result<(), String> {
    let text = text_of(bytes, MOST_BYTES)?;
    let mut reader = ReaderBuilder::new().flexible(true).comment(Some(b'#')).from_reader(text.as_bytes());
    let header = reader.headers().map_err(|error| unreadable(&error))?;
    if header.iter().map(str::trim).collect::<Vec<_>>() != ["field", "from", "to"] {
        return Err("A file of values has the columns field, from and to, in this order.".to_owned());
    }
    for record in reader.records() {
        let record = record.map_err(|error| unreadable(&error))?;
        let at = record.position().map_or(0, |place| line_of(text, place));
        let (3, Some(field), Some(from), Some(to)) = (record.len(), record.get(0), record.get(1), record.get(2)) else {
            return Err(format!("Row {at} has {} cells; field, from and to are three.", record.len()));
        };
        let added = field.parse::<Field>().and_then(|field| values.add(field, from, to));
        added.map_err(|refusal| format!("Row {at}: {refusal}"))?;
    }
    Ok(())
}
