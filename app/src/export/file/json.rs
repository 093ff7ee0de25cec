//! A list of objects, one a line.

use super::Sheet;
use crate::{
    db::internal,
    error::AppError,
    export::domain::{Cell, Object},
};

#[derive(Debug)]
pub struct List {
    columns: &'static [&'static str],
    bytes: Vec<u8>,
}

impl List {
    pub fn new(columns: &'static [&'static str]) -> Self {
        Self { columns, bytes: b"[".to_vec() }
    }
}

impl Sheet for List {
    fn row(&mut self, cells: &[Cell]) -> Result<(), AppError> {
        self.bytes.extend_from_slice(if self.bytes.len() == 1 { b"\n" } else { b",\n" });
        serde_json::to_writer(&mut self.bytes, &Object(self.columns, cells)).map_err(|e| internal(&e))
    }

    fn finish(mut self: Box<Self>) -> Result<Vec<u8>, AppError> {
        self.bytes.extend_from_slice(b"\n]\n");
        Ok(self.bytes)
    }
}
