//! XLSX: the first sheet that holds anything, read cell by cell, with formulas as what they came to.

mod package;

use std::{
    io::Cursor,
    panic::{AssertUnwindSafe, catch_unwind},
};

use calamine::{DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx, XlsxCellReader};
use csv::StringRecord;

use super::{Sheet, SheetRow, header};
use crate::import::domain::{RowFault, counted};

/// The most columns; Excel itself has 16,384.
const MOST_COLUMNS: usize = 1000;

/// Reads a workbook; refused as a whole where its very form is broken. The text of its cells may come to `most_bytes`.
pub fn read(bytes: &[u8], most_bytes: u64) -> Result<Sheet, String> {
    package::check(bytes)?;
    // What the library does not expect in a workbook that somebody has bent may end in a panic.
    catch_unwind(AssertUnwindSafe(|| unguarded(bytes, most_bytes))).unwrap_or_else(|_| Err(damaged()))
}

fn unguarded(bytes: &[u8], most_bytes: u64) -> Result<Sheet, String> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| no_workbook())?;
    let sheets: Vec<String> = book
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible)
        .map(|sheet| sheet.name.clone())
        .collect();
    for name in sheets {
        let cells = book.worksheet_cells_reader(&name).map_err(|_| damaged())?;
        let rows = rows_of(cells, most_bytes)?;
        if !rows.is_empty() {
            return table(rows);
        }
    }
    Err("The workbook is empty. It needs a header and a row for each initiative.".to_owned())
}

/// Every row that holds anything, in order; the cells between those that do are empty.
fn rows_of(mut cells: XlsxCellReader<'_, Cursor<&[u8]>>, most_bytes: u64) -> Result<Vec<SheetRow>, String> {
    let mut rows: Vec<SheetRow> = Vec::new();
    let mut room = Room { bytes: most_bytes, cells: most_bytes / 2, most_bytes };
    while let Some(cell) = cells.next_cell().map_err(|_| damaged())? {
        let (row, column) = cell.get_position();
        let (number, column) = (u64::from(row) + 1, usize::try_from(column).unwrap_or(usize::MAX));
        let text = text_of(cell.get_value());
        if text.trim().is_empty() {
            continue;
        }
        if column >= MOST_COLUMNS {
            return Err(format!("The sheet has more than {MOST_COLUMNS} columns. Remove those that are not needed."));
        }
        if rows.last().is_none_or(|last| last.number < number) {
            rows.push(SheetRow { number, cells: StringRecord::new() });
        }
        let Some(last) = rows.last_mut().filter(|last| last.number == number && last.cells.len() <= column) else {
            return Err(damaged());
        };
        room.take(text.len(), column + 1 - last.cells.len())?;
        while last.cells.len() < column {
            last.cells.push_field("");
        }
        last.cells.push_field(&text);
    }
    Ok(rows)
}

/// What may still come. A text that many cells share, and a cell far to the right, cost nothing in the file.
struct Room {
    bytes: u64,
    cells: u64,
    most_bytes: u64,
}

impl Room {
    fn take(&mut self, bytes: usize, cells: usize) -> Result<(), String> {
        let less = |left: u64, n: usize| left.checked_sub(u64::try_from(n).unwrap_or(u64::MAX));
        let refused = || super::too_large(self.most_bytes);
        (self.bytes, self.cells) =
            (less(self.bytes, bytes).ok_or_else(refused)?, less(self.cells, cells).ok_or_else(refused)?);
        Ok(())
    }
}

fn table(mut rows: Vec<SheetRow>) -> Result<Sheet, String> {
    let below = rows.split_off(1);
    let header = header::named(rows.iter().flat_map(SheetRow::cells).map(str::to_owned))?;
    let mut sheet = Sheet { header, rows: vec![], faults: vec![] };
    for row in below {
        let beyond = row.cells().iter().skip(sheet.header.len()).filter(|cell| !cell.is_empty()).count();
        if beyond > 0 {
            let reason =
                format!("The row has {} beyond the last column of the header.", counted(beyond, "cell", "cells"));
            sheet.faults.push(RowFault::of_row(row.number, reason));
        } else if let Some(fault) = header::steering(row.number, &sheet.header, &row.cells) {
            sheet.faults.push(fault);
        } else {
            sheet.rows.push(row);
        }
    }
    Ok(sheet)
}

/// A cell as text: numbers without an end that they do not have, days as `2026-06-20`.
fn text_of(cell: &DataRef<'_>) -> String {
    match cell {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(yes) => if *yes { "TRUE" } else { "FALSE" }.to_owned(),
        DataRef::DateTime(moment) => moment_of(moment),
        // As Excel shows it, in a file of text too.
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => String::new(),
    }
}

fn moment_of(moment: &ExcelDateTime) -> String {
    if moment.is_duration() {
        return moment.as_f64().to_string();
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    let date = format!("{year:04}-{month:02}-{day:02}");
    if (hour, minute, second) == (0, 0, 0) { date } else { format!("{date}T{hour:02}:{minute:02}:{second:02}") }
}

fn no_workbook() -> String {
    "This is a zip archive, but no Excel workbook (.xlsx) that can be read. Save it as .xlsx, or as CSV in UTF-8."
        .to_owned()
}

fn damaged() -> String {
    "The workbook is damaged and cannot be read to its end. Save it again, or as CSV in UTF-8.".to_owned()
}

#[cfg(test)]
mod tests;
