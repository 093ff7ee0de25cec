//! The files of Tern, carried inside the binary.

use serde::de::DeserializeOwned;

use super::{
    domain::{PeopleFile, Sample, TeamsFile},
    plans::PlansFile,
};
use crate::{db::internal, error::AppError};

const ORGANISATION: &str = include_str!("tern/organisation.toml");
const PEOPLE: &str = include_str!("tern/people.toml");
const TEAMS: &str = include_str!("tern/teams.toml");
const PLANS: &str = include_str!("tern/plans.toml");
const HEALTH: &str = include_str!("tern/health.toml");
const PRODUCTS: [&str; 12] = [
    include_str!("tern/heat/auk_12.toml"),
    include_str!("tern/heat/auk_8.toml"),
    include_str!("tern/heat/thermostat.toml"),
    include_str!("tern/heat/controls_firmware.toml"),
    include_str!("tern/home/tern_app.toml"),
    include_str!("tern/home/tariffs.toml"),
    include_str!("tern/home/care_plan.toml"),
    include_str!("tern/home/home_energy_check.toml"),
    include_str!("tern/trade/quote.toml"),
    include_str!("tern/trade/schedule.toml"),
    include_str!("tern/trade/parts_store.toml"),
    include_str!("tern/trade/installer_academy.toml"),
];

/// Reads the sample. A fault in a file is ours: it is logged and never reaches a reader.
pub fn read() -> Result<Sample, AppError> {
    Ok(Sample {
        organisation: parse(ORGANISATION)?,
        people: parse::<PeopleFile>(PEOPLE)?.people,
        teams: parse::<TeamsFile>(TEAMS)?.teams,
        plans: parse::<PlansFile>(PLANS)?.plans,
        health: parse(HEALTH)?,
        products: PRODUCTS.into_iter().map(parse).collect::<Result<_, _>>()?,
    })
}

fn parse<T: DeserializeOwned>(file: &str) -> Result<T, AppError> {
    toml::from_str(file).map_err(|error| internal(&error))
}
