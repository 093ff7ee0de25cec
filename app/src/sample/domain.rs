//! The sample as its files write it: a company, its lines and products, its people and teams.

use serde::Deserialize;

use super::history::Initiative;
use crate::{
    portfolio::domain::{Name, ProductKind, ProductStage, Summary},
    viewer::Role,
};

/// All of it, as read from the files.
#[derive(Clone, Debug)]
pub struct Sample {
    pub organisation: Organisation,
    pub people: Vec<Person>,
    pub teams: Vec<Team>,
    pub products: Vec<ProductFile>,
}

/// `organisation.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Organisation {
    pub name: Name,
    pub time_zone: String,
    pub week_start: String,
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
    pub cadence: String,
    pub weekday: String,
    pub hour: u8,
    pub grace_days: u8,
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
    pub name: String,
    pub title: String,
    /// Whoever has none is named, but does not sign in.
    pub grants: Vec<KeyedGrant>,
}

impl Person {
    pub fn email(&self) -> String {
        format!("{}@tern.example", self.key)
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
    pub discipline: String,
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
