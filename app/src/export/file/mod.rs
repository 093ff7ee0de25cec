//! Rows become the bytes of a file, one after another.

mod csv;
mod json;
mod xlsx;

use super::domain::{Cell, Format};
use crate::error::AppError;

/// A file that is being written.
pub trait Sheet: Send {
    /// Adds a row; its cells are those of the columns.
    fn row(&mut self, cells: &[Cell]) -> Result<(), AppError>;

    /// The whole file.
    fn finish(self: Box<Self>) -> Result<Vec<u8>, AppError>;
}

/// An empty file with these columns.
pub fn of(format: Format, columns: &'static [&'static str]) -> Result<Box<dyn Sheet>, AppError> {
    Ok(match format {
        Format::Csv => Box::new(csv::Table::new(columns)?),
        Format::Json => Box::new(json::List::new(columns)),
        Format::Xlsx => Box::new(xlsx::Book::new(columns)?),
    })
}

#[cfg(test)]
mod tests;
