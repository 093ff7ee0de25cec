//! The set-up form, parsed whole so that every fault is named at once.

use super::super::{SetUpForm, Start};
use crate::{
    accounts::passwords::{NewPassword, Surroundings},
    error::{AppError, Faults},
    organisation::{Founding, OrganisationName},
    people::domain::{Email, PersonName},
    state::Zone,
};

/// What a workspace is founded with.
pub struct Parsed {
    pub name: PersonName,
    pub email: Email,
    pub password: NewPassword,
    pub founding: Founding,
    pub start: Start,
    pub csv: String,
}

/// Reads the form, or names everything that is wrong with it.
pub fn parse(typed: &SetUpForm) -> Result<Parsed, AppError> {
    let mut faults = Faults::new();
    let name = faults.take("name", PersonName::parse(&typed.name));
    let email = faults.take("email", Email::parse(&typed.email));
    let around = [typed.name.as_str(), typed.email.as_str(), typed.organisation.as_str()];
    let password = faults.take("password", NewPassword::parse(&typed.password, Surroundings(&around)));
    let organisation = faults.take("organisation", OrganisationName::parse(&typed.organisation));
    let time_zone = faults.take("time_zone", Zone::parse(&typed.time_zone));
    let week_start = faults.take("week_start", typed.week_start.parse());
    let start = faults.take("start", typed.start.parse());
    let pasted = start != Some(Start::Csv) || !typed.csv.trim().is_empty();
    let missing = "Paste the file here, or start empty and import it on the command line.";
    let start = start.zip(faults.take("csv", pasted.then(|| typed.csv.clone()).ok_or(missing)));
    match (name, email, password, organisation, time_zone.zip(week_start), start) {
        (Some(name), Some(email), Some(password), Some(organisation), Some((_, week_start)), Some((start, csv))) => {
            let time_zone = typed.time_zone.trim().to_owned();
            let founding = Founding { name: organisation, time_zone, week_start, demo: false };
            Ok(Parsed { name, email, password, founding, start, csv })
        }
        _ => Err(faults.refusal()),
    }
}
