//! The bytes of a file as rows of cells, with what is wrong with them. Nothing here guesses: not the encoding, not
//! the separator, not what a short row left out.

mod header;
mod table;
mod values;
mod words;
mod workbook;

use csv::StringRecord;

use super::domain::RowFault;

pub use table::too_large;
pub use values::values_of;

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
    /// Its line in a text file as an editor counts, its row in a workbook.
    pub number: u64,
    cells: StringRecord,
}

impl SheetRow {
    pub fn cells(&self) -> Vec<&str> {
        self.cells.iter().collect()
    }

    /// A cell by its place; empty where there is none.
    pub fn cell(&self, place: usize) -> &str {
        self.cells.get(place).unwrap_or_default()
    }
}

/// What every Excel workbook begins with: it is a zip archive.
const PACKAGE: &[u8] = b"PK\x03\x04";
/// What the workbooks of Excel 97 begin with, and those that a password protects.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0";

/// Reads a file, whichever of the two kinds it is; refused as a whole where its very form is broken.
pub fn read(bytes: &[u8], most_bytes: u64) -> Result<Sheet, String> {
    if u64::try_from(bytes.len()).is_ok_and(|length| length > most_bytes) {
        return Err(too_large(most_bytes));
    }
    if bytes.starts_with(COMPOUND) {
        return Err("This is a workbook of the old kind (.xls), or one with a password. \
                    Save it as .xlsx without a password, or as CSV in UTF-8."
            .to_owned());
    }
    if bytes.starts_with(PACKAGE) { workbook::read(bytes, most_bytes) } else { table::read(bytes, most_bytes) }
}

/// Whether a cell holds characters that steer a terminal or end a text.
fn steers(cell: &str) -> bool {
    cell.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
}

#[cfg(test)]
mod tests;
