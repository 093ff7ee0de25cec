//! Query parameters. Names that are not documented never get here (`strict.rs`).

use axum::{extract::Query, http::Uri};
use serde::de::DeserializeOwned;

use super::Problem;
use crate::error::Faults;

/// The parameters of an address.
pub fn parameters<T: DeserializeOwned>(uri: &Uri) -> Result<T, Problem> {
    Query::try_from_uri(uri)
        .map(|Query(params)| params)
        .map_err(|_| Problem::of(400, "The query cannot be read. Give each parameter once, as name=value."))
}

/// A parameter that is true or false.
pub fn flag(faults: &mut Faults, name: &str, value: Option<&str>, unsaid: bool) -> bool {
    match value {
        None => unsaid,
        Some("true" | "1") => true,
        Some("false" | "0") => false,
        Some(_) => {
            faults.add(name, "Say true or false.");
            unsaid
        }
    }
}
