//! A thing that was found, as every kind is read.

use crate::{
    calendar::{Day, Moment},
    db::strange_row,
    error::AppError,
    search::domain::{Hit, Kind, excerpt, marked},
    state::Zone,
};

/// Its texts stand in one column with this between them.
const BETWEEN: char = '\u{1f}';

/// A row of any kind.
#[derive(Debug, sqlx::FromRow)]
pub struct Row {
    pub id: String,
    /// The thing on whose page it stands; its own id where it has a page.
    pub home: String,
    pub name: String,
    /// "Heat / Auk 12"; of an update, its author.
    pub place: String,
    pub shown: Option<String>,
    /// When it was said; only updates are told by it.
    pub at: Option<i64>,
    pub texts: String,
}

impl Row {
    /// As it is shown: with what matched.
    pub fn read(self, kind: Kind, words: &[String], zone: &Zone, today: Day) -> Result<Hit, AppError> {
        let texts: Vec<&str> = self.texts.split(BETWEEN).collect();
        let shown =
            self.shown.map(|word| word.parse()).transpose().map_err(|e: String| strange_row("initiatives", e))?;
        let place = match self.at {
            Some(at) => format!("{}, {}", self.place, zone.stamp(Moment(at)).day.short(today)),
            None => self.place,
        };
        Ok(Hit {
            kind,
            href: kind.href(&self.id, &self.home),
            title: marked(&self.name, words),
            passage: excerpt(&texts, words),
            id: self.id,
            place,
            shown,
        })
    }
}
