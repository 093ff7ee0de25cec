//! An entry of the record: its words become what the domain knows.

use std::collections::HashMap;

use sqlx::FromRow;

use crate::{
    calendar::{Moment, NotADay},
    db::{Db, strange_row},
    error::AppError,
    portfolio::past::domain::{Change, Was},
    viewer::Viewer,
};

#[derive(FromRow)]
pub struct Entry {
    pub initiative_id: String,
    field: String,
    from_value: Option<String>,
    to_value: Option<String>,
    at: i64,
}

/// What the record names people, teams and products by. Where a name is borne twice, the record does not tell them
/// apart, and neither does the past.
pub struct Names {
    people: HashMap<String, String>,
    teams: HashMap<String, String>,
    /// By line and name.
    products: HashMap<(String, String), String>,
}

impl Names {
    /// All of the organisation: the past is kept for everybody, and read by each as far as they see.
    pub async fn read(db: &Db, _viewer: &Viewer) -> Result<Self, AppError> {
        let people: Vec<(String, String)> = sqlx::query_as("select name, id from people").fetch_all(db.read()).await?;
        let teams: Vec<(String, String)> = sqlx::query_as("select name, id from teams").fetch_all(db.read()).await?;
        let products: Vec<(String, String, String)> =
            sqlx::query_as("select line_id, name, id from products").fetch_all(db.read()).await?;
        Ok(Self {
            people: people.into_iter().collect(),
            teams: teams.into_iter().collect(),
            products: products.into_iter().map(|(line, name, id)| ((line, name), id)).collect(),
        })
    }
}

fn odd(what: impl std::fmt::Display) -> AppError {
    strange_row("initiative_changes", what)
}

impl Entry {
    /// `None` for what no view shows, such as the business case.
    pub fn change(self, names: &Names, line_id: &str) -> Result<Option<Change>, AppError> {
        let was = |value: Option<String>| self.was(names, line_id, value);
        let (from, to) = (was(self.from_value.clone())?, was(self.to_value.clone())?);
        Ok(to.map(|to| Change { at: Moment(self.at), from, to }))
    }

    fn was(&self, names: &Names, line_id: &str, value: Option<String>) -> Result<Option<Was>, AppError> {
        let id = |known: &HashMap<String, String>| value.as_ref().and_then(|name| known.get(name)).cloned();
        Ok(match self.field.as_str() {
            "name" => value.map(Was::Name),
            "product" => {
                value.and_then(|name| names.products.get(&(line_id.to_owned(), name)).cloned()).map(Was::Product)
            }
            "team" => Some(Was::Team(id(&names.teams))),
            "lead" => Some(Was::Lead(id(&names.people))),
            "stage" => value.map(|word| word.parse().map(Was::Stage)).transpose().map_err(odd)?,
            "horizon" => value.map(|word| word.parse().map(Was::Horizon)).transpose().map_err(odd)?,
            "target_date" => Some(Was::Target(value.map(|day| day.parse()).transpose().map_err(|e: NotADay| odd(e))?)),
            "confidence" => {
                let percent = value.map(|text| text.trim_end_matches('%').trim().parse()).transpose();
                Some(Was::Confidence(percent.map_err(|e: std::num::ParseIntError| odd(e))?))
            }
            "archived" => value.map(|word| Was::Archived(word == "yes")),
            _ => None,
        })
    }
}
