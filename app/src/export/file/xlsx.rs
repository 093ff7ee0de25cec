//! A workbook with one sheet. Texts are written as texts, so that none of them is a formula.

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::Sheet;
use crate::{db::internal, error::AppError, export::domain::Cell};

/// How wide columns are, in characters; names and descriptions get more.
const WIDTH: f64 = 14.0;
const WIDE: f64 = 40.0;

/// A book on its way.
pub struct Book {
    sheet: Worksheet,
    next: u32,
    last_column: u16,
    day: Format,
}

impl Book {
    pub fn new(columns: &[&str]) -> Result<Self, AppError> {
        let mut sheet = Worksheet::new();
        let last = titled(&mut sheet, columns).map_err(|e| internal(&e))?;
        Ok(Self { sheet, next: 1, last_column: last, day: Format::new().set_num_format("yyyy-mm-dd") })
    }

    #[expect(clippy::cast_precision_loss, reason = "days and per cents are small")]
    fn write(&mut self, column: u16, cell: &Cell) -> Result<(), XlsxError> {
        let (sheet, row) = (&mut self.sheet, self.next);
        match cell {
            Cell::Nothing => return Ok(()),
            Cell::Number(number) => sheet.write_number(row, column, *number as f64)?,
            Cell::Day(day) => match ExcelDateTime::parse_from_str(&day.to_string()) {
                Ok(date) => sheet.write_datetime_with_format(row, column, &date, &self.day)?,
                // Excel's calendar begins in 1900.
                Err(_) => sheet.write_string(row, column, day.to_string())?,
            },
            cell => sheet.write_string(row, column, cell.plain())?,
        };
        Ok(())
    }
}

/// The first row; gives the number of the last column.
fn titled(sheet: &mut Worksheet, columns: &[&str]) -> Result<u16, XlsxError> {
    let bold = Format::new().set_bold();
    let mut last = 0;
    for (column, title) in (0_u16..).zip(columns) {
        sheet.write_string_with_format(0, column, *title, &bold)?;
        sheet.set_column_width(column, if matches!(*title, "name" | "description") { WIDE } else { WIDTH })?;
        last = column;
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(last)
}

impl Sheet for Book {
    fn row(&mut self, cells: &[Cell]) -> Result<(), AppError> {
        for (column, cell) in (0_u16..).zip(cells) {
            self.write(column, cell).map_err(|e| internal(&e))?;
        }
        self.next += 1;
        Ok(())
    }

    fn finish(mut self: Box<Self>) -> Result<Vec<u8>, AppError> {
        self.sheet.autofilter(0, 0, self.next - 1, self.last_column).map_err(|e| internal(&e))?;
        let mut book = Workbook::new();
        book.push_worksheet(self.sheet);
        book.save_to_buffer().map_err(|e| internal(&e))
    }
}
