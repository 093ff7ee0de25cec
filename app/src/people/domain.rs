//! People as the portfolio names them.

use serde::{Deserialize, Serialize};

use crate::{
    calendar::Stamp,
    error::{AppError, Faults},
    portfolio::initiatives::Listing,
    teams::domain::Membership,
    typed_text,
};

typed_text!(/// What somebody is called.
    PersonName, max 120, Some("Give the person's name."));
typed_text!(/// What somebody does.
    Title, max 120, None);

/// An e-mail address, in lower case. Only its shape is checked; a message is the proof.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Email(String);

impl Email {
    /// The longest address.
    pub const MAX: usize = 254;

    pub fn parse(text: &str) -> Result<Self, String> {
        let text = text.trim().to_lowercase();
        let shaped = text.split_once('@').is_some_and(|(name, host)| {
            !name.is_empty()
                && host.contains('.')
                && !host.starts_with('.')
                && !host.ends_with('.')
                && !host.contains('@')
        });
        if shaped && text.len() <= Self::MAX && !text.chars().any(|c| c.is_whitespace() || c.is_control()) {
            Ok(Self(text))
        } else {
            Err("Give an e-mail address, such as name@company.com.".to_owned())
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Email {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        Self::parse(&text)
    }
}

impl From<Email> for String {
    fn from(email: Email) -> Self {
        email.0
    }
}

/// Somebody to be added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPerson {
    pub name: PersonName,
    pub email: Option<Email>,
    pub title: Title,
}

impl NewPerson {
    /// Reads a form; the address may be left out.
    pub fn typed(name: &str, email: &str, title: &str) -> Result<Self, AppError> {
        let mut faults = Faults::new();
        let name = faults.take("name", PersonName::parse(name));
        let title = faults.take("title", Title::parse(title));
        let email = match email.trim() {
            "" => Some(None),
            text => faults.take("email", Email::parse(text)).map(Some),
        };
        match (name, email, title) {
            (Some(name), Some(email), Some(title)) => Ok(Self { name, email, title }),
            _ => Err(faults.refusal()),
        }
    }
}

/// Somebody as their page reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    pub id: String,
    pub name: String,
    pub email: Option<String>,
    pub title: String,
    pub archived: Option<Stamp>,
    pub version: i64,
}

/// Somebody as a row: where they are and how much they lead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonRow {
    pub id: String,
    pub name: String,
    pub title: String,
    /// Today's teams, as far as the reader sees them, with commas.
    pub teams: String,
    /// Open initiatives they lead, as far as the reader sees them.
    pub leads: u32,
    pub archived: bool,
}

/// A page of people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PeopleList {
    pub rows: Vec<PersonRow>,
    pub total: u32,
    /// Counted from one.
    pub page: u32,
}

impl PeopleList {
    /// Rows of a page.
    pub const ROWS: u32 = 100;
}

/// `/people`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PeoplePage {
    pub list: PeopleList,
    /// What was typed to find somebody.
    pub q: String,
    pub may_add: bool,
}

/// `/people/:id`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonPage {
    pub person: Person,
    pub memberships: Vec<Membership>,
    pub listing: Listing,
    pub may_edit: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_lowered_and_its_shape_is_checked() {
        assert_eq!(Email::parse(" Ana@Example.COM ").map(String::from), Ok("ana@example.com".to_owned()));
        for wrong in ["", "ana", "ana@", "@example.com", "ana@example", "a na@example.com", "ana@@example.com"] {
            assert!(Email::parse(wrong).is_err(), "{wrong}");
        }
    }
}
