//! How a file of changes is to be read.

use crate::{
    import::domain::{Field, MOST_BYTES, Values},
    vocabulary,
};

vocabulary!(
    /// What a column of the file can be. All five are needed.
    HistoryColumn, "a column of the history" {
        Date = "date", "Date";
        SourceId = "source_id", "Source id";
        Field = "field", "Field";
        From = "from", "From";
        To = "to", "To";
    }
);

impl HistoryColumn {
    /// Every word, as columns are looked for.
    pub fn words() -> Vec<&'static str> {
        Self::ALL.iter().map(|column| column.as_str()).collect()
    }
}

vocabulary!(
    /// The fields whose changes are replayed.
    Replays, "a field that is replayed" {
        Stage = "stage", "Stage";
        TargetDate = "target_date", "Target date";
        Team = "team", "Team";
    }
);

impl Replays {
    /// Whose words the file of values may give.
    pub const fn field(self) -> Field {
        match self {
            Self::Stage => Field::Stage,
            Self::TargetDate => Field::TargetDate,
            Self::Team => Field::Team,
        }
    }
}

/// What whoever imports has decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryOptions {
    pub file: String,
    pub map: Vec<(HistoryColumn, String)>,
    /// Which of the source's fields is which of ours; `None` leaves it out. One that bears our name is taken as it is.
    pub fields: Vec<(String, Option<Replays>)>,
    pub values: Values,
    pub skip_bad_rows: bool,
    pub dry_run: bool,
    pub most_bytes: u64,
}

impl HistoryOptions {
    /// A file read by the names of its columns and fields.
    pub fn named(file: &str) -> Self {
        Self {
            file: file.to_owned(),
            map: vec![],
            fields: vec![],
            values: Values::default(),
            skip_bad_rows: false,
            dry_run: false,
            most_bytes: MOST_BYTES,
        }
    }

    /// Which of our fields a name in the file means.
    pub fn field_of(&self, name: &str) -> Option<Replays> {
        self.fields.iter().rfind(|(of, _)| of == name).map_or_else(|| name.parse().ok(), |(_, field)| *field)
    }

    /// Reads `FROM=TO`; an empty TO leaves the field out.
    pub fn field_equation(text: &str) -> Result<(String, Option<Replays>), String> {
        let (from, to) = text.split_once('=').ok_or_else(|| format!("Write it as FROM=TO, not \"{text}\"."))?;
        let to = if to.trim().is_empty() { None } else { Some(to.parse::<Replays>()?) };
        Ok((from.trim().to_owned(), to))
    }
}
