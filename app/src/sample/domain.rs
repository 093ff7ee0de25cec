//! The sample as its files write it: a company, its lines and products, its people and teams.

use serde::Deserialize;

use super::{health::HealthFile, history::Initiative, plans::SamplePlan};
use crate::{
    calendar::Day,
    organisation::{OrganisationName, WeekStart},
    people::domain::{Email, PersonName, Title},
    portfolio::{
        domain::{Name, ProductKind, ProductStage, Summary},
        update_policies::Cadence,
    },
    teams::domain::Discipline,
    viewer::Role,
};

/// All of it, as read from the files.
#[derive(Clone, Debug)]
pub struct Sample {
    pub organisation: Organisation,
    pub people: Vec<Person>,
    pub teams: Vec<Team>,
    pub products: Vec<ProductFile>,
    pub plans: Vec<SamplePlan>,
    pub health: HealthFile,
}

/// `organisation.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Organisation {
    pub name: OrganisationName,
    pub time_zone: String,
    pub week_start: WeekStart,
    /// Days since the company began to use Wheelhouse; nothing is older.
    pub founded: i64,
    pub lines: Vec<Line>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    pub key: String,
    pub name: Name,
    pub purpose: Summary,
    pub owner: String,
    pub policy: Policy,
    pub products: Vec<String>,
}

/// When the updates of a line are due.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Policy {
    pub cadence: Cadence,
    pub weekday: DueDay,
    pub hour: u8,
    pub grace_days: u8,
}

/// A weekday by its name, or the working day on which the sample is founded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DueDay {
    Today,
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
}

impl DueDay {
    /// 1 for Monday to 5 for Friday; what falls on a weekend is due on the Friday before it.
    pub fn weekday(self, today: Day) -> u8 {
        match self {
            Self::Today => today.weekday().min(5),
            Self::Monday => 1,
            Self::Tuesday => 2,
            Self::Wednesday => 3,
            Self::Thursday => 4,
            Self::Friday => 5,
        }
    }
}

/// `people.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PeopleFile {
    pub people: Vec<Person>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// First and last name with a dot between; also the front of the e-mail address.
    pub key: String,
    pub name: PersonName,
    pub title: Title,
    /// Whoever has none is named, but does not sign in.
    pub grants: Vec<KeyedGrant>,
}

impl Person {
    /// Their address at the company.
    pub fn email(&self) -> Result<Email, String> {
        Email::parse(&format!("{}@tern.example", self.key))
    }
}

/// A role and the key of what it reaches.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyedGrant {
    pub role: Role,
    pub scope: String,
    pub of: Option<String>,
}

/// `teams.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TeamsFile {
    pub teams: Vec<Team>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Team {
    pub key: String,
    pub name: Name,
    pub purpose: Summary,
    pub members: Vec<Member>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Member {
    pub person: String,
    pub discipline: Discipline,
    pub share: u8,
    /// Days ago.
    pub from: i64,
}

/// One file for each product, with everything the product works on.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProductFile {
    pub product: Product,
    #[serde(default)]
    pub visions: Vec<Vision>,
    pub initiatives: Vec<Initiative>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Product {
    pub key: String,
    pub name: Name,
    pub kind: ProductKind,
    pub stage: ProductStage,
    pub purpose: Summary,
    pub owner: String,
    pub created: i64,
}

/// What lies beyond twelve months.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vision {
    pub name: Name,
    pub statement: Summary,
    pub created: i64,
    pub by: String,
}

impl Sample {
    /// Every initiative with the product it belongs to.
    pub fn initiatives(&self) -> impl Iterator<Item = (&Product, &Initiative)> {
        self.products.iter().flat_map(|file| file.initiatives.iter().map(move |one| (&file.product, one)))
    }
}
