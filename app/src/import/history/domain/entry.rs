//! One row of a history, in our words.

use super::{HistoryColumn, HistoryOptions, Replays};
use crate::{
    calendar::Day,
    import::domain::{Columns, Field, RowFault},
    portfolio::domain::{Name, Stage},
};

/// A change that the file tells of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub row: u64,
    pub day: Day,
    pub source_id: String,
    pub field: Replays,
    pub from: Option<String>,
    pub to: Option<String>,
}

/// What a row turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Read {
    Entry(Entry),
    /// A field that is not replayed.
    OtherField(String),
    /// Its id is mapped to no value.
    NoSource,
}

/// Reads rows under one set of decisions.
#[derive(Debug)]
pub struct EntryReader<'a> {
    pub columns: &'a Columns,
    pub options: &'a HistoryOptions,
    pub today: Day,
}

impl EntryReader<'_> {
    /// Reads a row, or says what is wrong with each of its cells.
    pub fn read(&self, row: u64, cells: &[&str]) -> Result<Read, Vec<RowFault>> {
        let name = self.cell(cells, HistoryColumn::Field);
        let Some(field) = self.options.field_of(name) else { return Ok(Read::OtherField(name.to_owned())) };
        let written = self.cell(cells, HistoryColumn::SourceId);
        let source_id = self.options.values.apply(Field::SourceId, written);
        if source_id.is_empty() {
            return if written.is_empty() {
                Err(vec![self.fault(row, HistoryColumn::SourceId, "", "Give the id of the initiative.")])
            } else {
                Ok(Read::NoSource)
            };
        }
        let mut faults = vec![];
        let day = self.day(row, cells).map_err(|fault| faults.push(fault)).ok();
        let from = self.value(row, cells, HistoryColumn::From, field).map_err(|fault| faults.push(fault)).ok();
        let to = self.value(row, cells, HistoryColumn::To, field).map_err(|fault| faults.push(fault)).ok();
        match (day, from, to) {
            (Some(day), Some(from), Some(to)) => {
                Ok(Read::Entry(Entry { row, day, source_id: source_id.to_owned(), field, from, to }))
            }
            _ => Err(faults),
        }
    }

    fn day(&self, row: u64, cells: &[&str]) -> Result<Day, RowFault> {
        let text = self.cell(cells, HistoryColumn::Date);
        let day: Day = text.parse().map_err(|e| self.fault(row, HistoryColumn::Date, text, &format!("{e}")))?;
        if day > self.today {
            return Err(self.fault(
                row,
                HistoryColumn::Date,
                text,
                "A history lies in the past; this day is yet to come.",
            ));
        }
        Ok(day)
    }

    fn value(
        &self,
        row: u64,
        cells: &[&str],
        column: HistoryColumn,
        field: Replays,
    ) -> Result<Option<String>, RowFault> {
        let word = self.options.values.apply(field.field(), self.cell(cells, column));
        if word.is_empty() {
            return Ok(None);
        }
        let taken = match field {
            Replays::Stage => word.parse::<Stage>().map(|stage| stage.as_str().to_owned()).map_err(|_| None),
            Replays::TargetDate => word.parse::<Day>().map(|day| day.to_string()).map_err(|e| Some(e.to_string())),
            Replays::Team => Name::parse(word).map(String::from).map_err(Some),
        };
        taken.map(Some).map_err(|refusal| match refusal {
            Some(refusal) => self.fault(row, column, word, &refusal),
            None => self
                .fault(row, column, word, "That is no stage.")
                .accepting(Stage::ALL.iter().map(|stage| stage.as_str())),
        })
    }

    fn cell<'a>(&self, cells: &[&'a str], column: HistoryColumn) -> &'a str {
        self.columns.place(column.as_str()).and_then(|place| cells.get(place)).map_or("", |cell| cell.trim())
    }

    fn fault(&self, row: u64, column: HistoryColumn, value: &str, reason: &str) -> RowFault {
        RowFault::of_cell(row, self.columns.name_of(column.as_str()), value, reason)
    }
}
