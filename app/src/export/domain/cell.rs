//! What a cell holds.

use serde::{Serialize, Serializer, ser::SerializeMap};

use crate::calendar::Day;

/// A value in a column. What is not known is nothing, not zero and not an empty text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    Nothing,
    Text(String),
    Number(i64),
    Day(Day),
    /// Several words, such as themes.
    Words(Vec<String>),
}

impl Cell {
    /// A text, or nothing where it is empty.
    pub fn text(text: impl Into<Option<String>>) -> Self {
        text.into().filter(|text| !text.is_empty()).map_or(Self::Nothing, Self::Text)
    }

    /// What stands in a cell that only takes text; the import reads it back.
    pub fn plain(&self) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Text(text) => text.clone(),
            Self::Number(number) => number.to_string(),
            Self::Day(day) => day.to_string(),
            Self::Words(words) => words.join("; "),
        }
    }
}

impl Serialize for Cell {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Nothing => to.serialize_none(),
            Self::Text(text) => to.serialize_str(text),
            Self::Number(number) => to.serialize_i64(*number),
            Self::Day(day) => to.collect_str(day),
            Self::Words(words) => to.collect_seq(words),
        }
    }
}

/// A row as an object whose keys are the columns, in their order.
#[derive(Debug)]
pub struct Object<'a>(pub &'a [&'static str], pub &'a [Cell]);

impl Serialize for Object<'_> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(Some(self.0.len()))?;
        for (column, cell) in self.0.iter().zip(self.1) {
            map.serialize_entry(column, cell)?;
        }
        map.end()
    }
}
