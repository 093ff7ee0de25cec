//! A row whose every cell has been understood.

use crate::{
    calendar::Day,
    people::domain::PersonName,
    portfolio::domain::{BusinessCase, Horizon, Name, Stage, Summary, Theme},
};

/// What a row says. Fields that it leaves empty are `None`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its line in the file.
    pub number: u64,
    pub name: Name,
    pub line: Option<Name>,
    pub product: Option<Name>,
    pub team: Option<Name>,
    pub lead: Option<PersonName>,
    pub themes: Vec<Theme>,
    pub stage: Option<Stage>,
    pub horizon: Option<Horizon>,
    pub target: Option<Day>,
    pub description: Description,
    pub source_id: Option<String>,
    pub source_url: Option<String>,
    /// The lead's cell names several people; the first of them leads.
    pub several_leads: bool,
}

/// Where a description belongs: a short one says what the initiative is, a long one is its case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Description {
    Summary(Summary),
    Case(BusinessCase),
}

impl Description {
    /// Takes it as a summary when it is short enough for one.
    pub fn parse(text: &str) -> Result<Self, String> {
        if text.trim().chars().count() <= Summary::MAX {
            Summary::parse(text).map(Self::Summary)
        } else {
            BusinessCase::parse(text).map(Self::Case)
        }
    }
}
