//! The bytes of a file as rows of cells, with what is wrong with them. Nothing here guesses: not the encoding, not
//! the separator, not what a short row left out.

use csv::{ReaderBuilder, StringRecord};

use super::domain::{Field, RowFault, Values};

/// A file that could be read as a table.
#[derive(Debug)]
pub struct Sheet {
    pub header: Vec<String>,
    pub rows: Vec<SheetRow>,
    /// Rows that have the wrong number of cells, or cells that no text holds.
    pub faults: Vec<RowFault>,
}

/// A row and where it stands.
#[derive(Debug)]
pub struct SheetRow {
    pub number: u64,
    cells: StringRecord,
}

impl SheetRow {
    pub fn cells(&self) -> Vec<&str> {
        self.cells.iter().collect()
    }
}

/// Reads a file; refused as a whole where its very form is broken.
pub fn read(bytes: &[u8], most_bytes: u64) -> Result<Sheet, String> {
    let text = text_of(bytes, most_bytes)?;
    let mut reader = ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let header = header_of(reader.headers().map_err(|error| unreadable(&error))?)?;
    let mut sheet = Sheet { header, rows: vec![], faults: vec![] };
    let mut record = StringRecord::new();
    while reader.read_record(&mut record).map_err(|error| unreadable(&error))? {
        let number = record.position().map_or(0, |place| line_of(text, place));
        if record.len() != sheet.header.len() {
            sheet.faults.push(ragged(number, &record, sheet.header.len()));
        } else if let Some((place, cell)) = record.iter().enumerate().find(|(_, cell)| steers(cell)) {
            let reason = "Remove the control characters; they cannot be shown.";
            sheet.faults.push(RowFault::of_cell(number, &sheet.header[place], cell, reason));
        } else {
            sheet.rows.push(SheetRow { number, cells: record.clone() });
        }
    }
    Ok(sheet)
}

/// Reads a file of words: field, from, to. Lines that begin with # are remarks.
pub fn values_of(bytes: &[u8], values: &mut Values) -> Result<(), String> {
    let text = text_of(bytes, super::domain::MOST_BYTES)?;
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

/// The file as text, or what it is instead.
fn text_of(bytes: &[u8], most_bytes: u64) -> Result<&str, String> {
    if u64::try_from(bytes.len()).is_ok_and(|length| length > most_bytes) {
        return Err(too_large(most_bytes));
    }
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err("The file is in UTF-16. Save it as CSV in UTF-8 and import that.".to_owned());
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if let Some(place) = bytes.iter().position(|byte| *byte == 0) {
        let line = 1 + newlines(&bytes[..place]);
        return Err(format!(
            "Line {line} holds a NUL byte (byte {}), which no text does. Save the file as CSV in UTF-8.",
            place + 1
        ));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let place = error.valid_up_to();
        let line = 1 + newlines(&bytes[..place]);
        format!("Line {line} is not UTF-8 (byte {}, 0x{:02x}); it may be Latin-1 or Windows-1252. Save the file as CSV in UTF-8.", place + 1, bytes[place])
    })?;
    if text.trim().is_empty() {
        Err("The file is empty. It needs a header and a row for each initiative.".to_owned())
    } else {
        Ok(text)
    }
}

/// What is said of a file that is larger than is taken.
pub fn too_large(most_bytes: u64) -> String {
    format!(
        "The file is larger than {} MB. Split it into several, or raise the limit with --max-mb.",
        most_bytes / (1024 * 1024)
    )
}

fn header_of(record: &StringRecord) -> Result<Vec<String>, String> {
    let header: Vec<String> = record.iter().map(|name| name.trim().to_owned()).collect();
    if let [only] = header.as_slice()
        && only.contains([';', '\t'])
    {
        return Err("The header has one column and no commas. Save the file with commas between the cells.".to_owned());
    }
    if header.iter().all(String::is_empty) {
        return Err("The first row is empty; it has to name the columns.".to_owned());
    }
    if let Some(name) = header.iter().find(|name| steers(name)) {
        return Err(format!("The header holds control characters, in \"{}\". Remove them.", name.escape_debug()));
    }
    let twice = header.iter().enumerate().find(|(place, name)| !name.is_empty() && header[..*place].contains(name));
    match twice {
        Some((_, name)) => Err(format!("Two columns are called \"{name}\". Give each a name of its own.")),
        None => Ok(header),
    }
}

fn ragged(number: u64, record: &StringRecord, expected: usize) -> RowFault {
    let unclosed = record.iter().any(|cell| cell.contains('\n'));
    let hint = if unclosed { " A quotation mark may be missing its end." } else { "" };
    let (cells, columns) =
        (super::domain::counted(record.len(), "cell", "cells"), super::domain::counted(expected, "column", "columns"));
    RowFault::of_row(number, format!("The row has {cells}, the header {columns}.{hint}"))
}

/// The line on which a record begins as an editor counts: the reader points at the blank lines before it.
fn line_of(text: &str, place: &csv::Position) -> u64 {
    let start = usize::try_from(place.byte()).unwrap_or(usize::MAX);
    let rest = text.as_bytes().get(start..).unwrap_or_default();
    let blank = rest.iter().take_while(|byte| matches!(byte, b'\n' | b'\r')).filter(|byte| **byte == b'\n').count();
    place.line() + u64::try_from(blank).unwrap_or(0)
}

fn newlines(bytes: &[u8]) -> usize {
    bytes.split(|byte| *byte == b'\n').count() - 1
}

fn steers(cell: &str) -> bool {
    cell.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
}

fn unreadable(error: &csv::Error) -> String {
    format!("The file cannot be read as CSV: {error}.")
}

#[cfg(test)]
mod tests;
