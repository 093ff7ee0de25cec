//! CSV as RFC 4180 has it, in UTF-8. It begins with a byte order mark, without which Excel reads another encoding.

use csv::{Terminator, Writer, WriterBuilder};

use super::Sheet;
use crate::{
    db::internal,
    error::AppError,
    export::domain::{Cell, neutral},
};

#[derive(Debug)]
pub struct Table(Writer<Vec<u8>>);

impl Table {
    pub fn new(columns: &[&str]) -> Result<Self, AppError> {
        let marked = b"\xef\xbb\xbf".to_vec();
        let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(marked);
        writer.write_record(columns).map_err(|e| internal(&e))?;
        Ok(Self(writer))
    }
}

impl Sheet for Table {
    fn row(&mut self, cells: &[Cell]) -> Result<(), AppError> {
        let cells = cells.iter().map(|cell| match cell {
            // A number is ours, and less than nothing is no formula.
            Cell::Number(number) => number.to_string(),
            cell => neutral(cell.plain()),
        });
        self.0.write_record(cells).map_err(|e| internal(&e))
    }

    fn finish(self: Box<Self>) -> Result<Vec<u8>, AppError> {
        self.0.into_inner().map_err(|e| internal(&e))
    }
}
