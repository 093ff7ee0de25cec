//! CSV: cells with commas between, in UTF-8.

use csv::{ReaderBuilder, StringRecord};

use super::{Sheet, SheetRow, header};
use crate::import::domain::{Preset, RowFault, counted};

/// Reads a file; refused as a whole where its very form is broken.
pub fn read(bytes: &[u8], most_bytes: u64) -> Result<Sheet, String> {
    let text = text_of(bytes, most_bytes)?;
    let mut reader = ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let header = header_of(reader.headers().map_err(|error| unreadable(&error))?)?;
    let leaves_out = Preset::of(&header).is_some_and(Preset::leaves_last_cells_out);
    let mut sheet = Sheet { header, rows: vec![], faults: vec![] };
    let mut record = StringRecord::new();
    while reader.read_record(&mut record).map_err(|error| unreadable(&error))? {
        let number = record.position().map_or(0, |place| line_of(text, place));
        let (found, expected) = (record.len(), sheet.header.len());
        if found > expected || (found < expected && !leaves_out) {
            sheet.faults.push(ragged(number, &record, expected));
            continue;
        }
        match header::steering(number, &sheet.header, &record) {
            Some(fault) => sheet.faults.push(fault),
            None => sheet.rows.push(SheetRow { number, cells: record.clone() }),
        }
    }
    Ok(sheet)
}

/// The file as text, or what it is instead.
pub fn text_of(bytes: &[u8], most_bytes: u64) -> Result<&str, String> {
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
    format!("The file is larger than {} MB. Split it into several.", most_bytes / (1024 * 1024))
}

fn header_of(record: &StringRecord) -> Result<Vec<String>, String> {
    if record.len() == 1 && record.iter().any(|only| only.contains([';', '\t'])) {
        return Err("The header has one column and no commas. Save the file with commas between the cells.".to_owned());
    }
    header::named(record.iter().map(str::to_owned))
}

fn ragged(number: u64, record: &StringRecord, expected: usize) -> RowFault {
    let unclosed = record.iter().any(|cell| cell.contains('\n'));
    let hint = if unclosed { " A quotation mark may be missing its end." } else { "" };
    let (cells, columns) = (counted(record.len(), "cell", "cells"), counted(expected, "column", "columns"));
    RowFault::of_row(number, format!("The row has {cells}, the header {columns}.{hint}"))
}

/// The line on which a record begins as an editor counts: the reader points at the blank lines before it.
pub fn line_of(text: &str, place: &csv::Position) -> u64 {
    let start = usize::try_from(place.byte()).unwrap_or(usize::MAX);
    let rest = text.as_bytes().get(start..).unwrap_or_default();
    let blank = rest.iter().take_while(|byte| matches!(byte, b'\n' | b'\r')).filter(|byte| **byte == b'\n').count();
    place.line() + u64::try_from(blank).unwrap_or(0)
}

fn newlines(bytes: &[u8]) -> usize {
    bytes.split(|byte| *byte == b'\n').count() - 1
}

pub fn unreadable(error: &csv::Error) -> String {
    format!("The file cannot be read as CSV: {error}.")
}
