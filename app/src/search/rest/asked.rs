//! What a program looks for.

use axum::{extract::FromRequestParts, http::request::Parts};
use serde::Deserialize;
use utoipa::IntoParams;

use crate::{
    rest::{Problem, parameters},
    search::domain::{Kind, Words},
};

/// What is looked for, as it is said in an address.
#[derive(Clone, Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Said {
    /// Words or their beginnings; signs mean nothing. All of them must stand in a thing.
    #[param(value_type = String, max_length = 200)]
    q: Option<String>,
    /// Only things of this kind: `initiative`, `product`, `line`, `team`, `person`, `vision`, `update`.
    #[param(pattern = "^(initiative|product|line|team|person|vision|update)$")]
    kind: Option<String>,
    /// How many things of each kind at most; 20 unless said.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 100)]
    limit: Option<String>,
}

/// What is looked for.
pub struct Asked {
    pub words: Words,
    pub within: Option<Kind>,
    pub most: usize,
}

impl<S: Send + Sync> FromRequestParts<S> for Asked {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let Said { q, kind, limit } = parameters(&parts.uri)?;
        let q = q.ok_or_else(|| Problem::with_field(400, "q", "Say what to look for."))?;
        let kinds = || Kind::ALL.iter().map(|kind| kind.as_str()).collect::<Vec<_>>().join(", ");
        let within = |word: String| {
            let kind = Kind::ALL.iter().copied().find(|kind| kind.as_str() == word);
            kind.ok_or_else(|| Problem::with_field(400, "kind", format!("Choose a kind: {}.", kinds())))
        };
        let most = |text: String| {
            let number = text.parse().ok().filter(|most| (1..=100).contains(most));
            number.ok_or_else(|| Problem::with_field(400, "limit", "Give a number from 1 to 100."))
        };
        Ok(Self {
            words: Words::parse(&q).map_err(|told| Problem::with_field(400, "q", told))?,
            within: kind.map(within).transpose()?,
            most: limit.map_or(Ok(20), most)?,
        })
    }
}
