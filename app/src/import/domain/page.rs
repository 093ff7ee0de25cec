//! What the pages of imports show.

use serde::{Deserialize, Serialize};

use super::{DateOrder, Field, PlannedWord, Preset, Report};
use crate::{calendar::Stamp, portfolio::initiatives::Ref};

/// Where a file is sent, and the page with the form stands.
pub const UPLOAD: &str = "/portfolio/import";

/// `/portfolio/import`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportsPage {
    /// Files that the reader has uploaded and not imported yet.
    pub waiting: Vec<Waiting>,
    /// What was imported, newest first.
    pub done: Vec<DoneRow>,
}

/// A file that waits to be imported.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiting {
    pub id: String,
    pub file: String,
    pub at: Stamp,
}

/// An import as one line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DoneRow {
    pub id: String,
    pub file: String,
    pub by: String,
    pub at: Stamp,
    pub created: usize,
    pub updated: usize,
    pub undone: bool,
}

/// `/portfolio/import/:id`: a file on its way in, or what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ImportPage {
    Plan(Box<PlanPage>),
    Done(Box<DonePage>),
}

/// What the columns mean, and what an import would do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanPage {
    pub id: String,
    pub file: String,
    /// When the file is forgotten.
    pub until: Stamp,
    pub rows: usize,
    pub preset: Option<Preset>,
    /// The names of the columns, in order.
    pub header: Vec<String>,
    pub fields: Vec<FieldChoice>,
    pub line: String,
    pub product: String,
    pub stage: String,
    pub dates: DateOrder,
    /// Whether commas stand between themes; asked where cells hold any.
    pub commas: Option<bool>,
    pub words: Vec<WordChoice>,
    /// What the last check found; `None` before there was one.
    pub checked: Option<Told>,
}

/// Which column fills a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldChoice {
    pub field: Field,
    /// From 1; 0 where none does.
    pub column: usize,
    /// The first of its cells that hold something.
    pub examples: Vec<String>,
}

/// What a word of the source means, and in how many rows it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WordChoice {
    pub word: PlannedWord,
    pub rows: usize,
}

/// A report as a page tells it: long ones are cut, and can be downloaded whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    pub report: Report,
    pub bad_rows: usize,
    /// Faults that are not among those of the report.
    pub more: usize,
}

impl Told {
    /// Faults that are shown on the page.
    const SHOWN: usize = 100;

    pub fn of(mut report: Report) -> Self {
        let (bad_rows, all) = (report.bad_rows(), report.faults.len());
        report.faults.truncate(Self::SHOWN);
        Self { more: all - report.faults.len(), bad_rows, report }
    }

    /// Rows that would land, or have landed.
    pub fn good_rows(&self) -> usize {
        self.report.rows.saturating_sub(self.bad_rows)
    }
}

/// What became of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DonePage {
    pub id: String,
    pub file: String,
    pub by: String,
    pub at: Stamp,
    pub told: Told,
    pub created: Touched,
    pub updated: Touched,
    /// Those that somebody has changed since; an undo leaves them, or has left them, as they are.
    pub kept: Touched,
    pub undone: Option<Undone>,
}

/// Some of the initiatives that an import touched, by name, and how many there are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Touched {
    pub first: Vec<Ref>,
    pub all: usize,
}

/// Who took an import back, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Undone {
    pub by: String,
    pub at: Stamp,
    /// Initiatives that were archived, and that got their former values back.
    pub archived: usize,
    pub restored: usize,
}
