//! How a file is to be read.

use super::{DateOrder, Field, Preset, Values};
use crate::{
    calendar::Day,
    portfolio::domain::{Horizon, Stage},
};

/// The largest file that is taken unless somebody says otherwise.
pub const MOST_BYTES: u64 = 50 * 1024 * 1024;

/// What whoever imports has decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// What the file is called in the report and in the record.
    pub file: String,
    /// Which column is which field. An empty column leaves a field out that a column would fill by its name.
    pub map: Vec<(Field, String)>,
    /// What stands where a cell is empty or no column fills the field.
    pub defaults: Vec<(Field, String)>,
    /// What is put before a cell that is not empty, such as the beginning of an address.
    pub prefixes: Vec<(Field, String)>,
    pub values: Values,
    /// Which comes first in a date such as 03/04/2026.
    pub dates: DateOrder,
    /// Commas stand between the themes of a cell, as semicolons do.
    pub commas: bool,
    /// Where the file comes from: what is not mapped is read as that source writes it.
    pub preset: Option<Preset>,
    /// Take the good rows although others are bad.
    pub skip_bad_rows: bool,
    /// Do everything, report it, keep nothing.
    pub dry_run: bool,
    pub most_bytes: u64,
}

impl Options {
    /// A file read by the names of its columns.
    pub fn named(file: &str) -> Self {
        Self {
            file: file.to_owned(),
            map: vec![],
            defaults: vec![],
            prefixes: vec![],
            values: Values::default(),
            dates: DateOrder::default(),
            commas: false,
            preset: None,
            skip_bad_rows: false,
            dry_run: false,
            most_bytes: MOST_BYTES,
        }
    }

    /// The line of rows that name none.
    pub const UNSORTED: &'static str = "Unsorted";
    /// The product of rows that name none.
    pub const GENERAL: &'static str = "General";
    /// The stage of new rows that name none.
    pub const STAGE: Stage = Stage::Discovery;
    /// The word for "the lane that the target date falls in", which also holds where nothing else is said.
    pub const BY_DATE: &'static str = "by_date";

    /// What stands where a cell is empty.
    pub fn default_of(&self, field: Field) -> Option<&str> {
        self.defaults.iter().rfind(|(of, _)| *of == field).map(|(_, text)| text.as_str())
    }

    pub fn prefix_of(&self, field: Field) -> &str {
        self.prefixes.iter().rfind(|(of, _)| *of == field).map_or("", |(_, text)| text.as_str())
    }

    /// The lane of a new row that names none: where its date falls; the last one when it has no date or a far one.
    pub fn lane_by_date(target: Option<Day>, today: Day) -> Horizon {
        target.and_then(|date| Horizon::of(date, today)).unwrap_or(Horizon::Later)
    }

    /// Whether the defaults are words that can be taken.
    pub fn check(&self) -> Result<(), String> {
        for (field, text) in &self.defaults {
            let taken = match field {
                Field::Stage => text.parse::<Stage>().map(|_| ()),
                Field::Horizon if text == Self::BY_DATE => Ok(()),
                Field::Horizon => {
                    text.parse::<Horizon>().map(|_| ()).map_err(|e| format!("{e} Or: {}.", Self::BY_DATE))
                }
                Field::TargetDate => text.parse::<Day>().map(|_| ()).map_err(|e| e.to_string()),
                Field::Name | Field::SourceId => Err("It differs from row to row and has no default.".to_owned()),
                _ => Ok(()),
            };
            taken.map_err(|refusal| format!("The default of {} cannot be \"{text}\". {refusal}", field.as_str()))?;
        }
        Ok(())
    }
}

/// How far an import has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    pub done: usize,
    pub of: usize,
}

/// Reads `FIELD=TEXT` as the command line gives it.
pub fn of_equation<F: std::str::FromStr<Err = String>>(text: &str) -> Result<(F, String), String> {
    let (field, column) = text.split_once('=').ok_or_else(|| format!("Write it as FIELD=TEXT, not \"{text}\"."))?;
    Ok((field.parse()?, column.trim().to_owned()))
}
