//! A page of a list and the way to the next. Lists are walked by a key that never changes, so that what is written
//! meanwhile neither hides an item nor shows one twice.

use axum::{extract::FromRequestParts, http::request::Parts};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use sha2::{Digest, Sha256};
use utoipa::{IntoParams, ToSchema};

use super::{Problem, params::parameters};

/// A page of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Page<T> {
    pub items: Vec<T>,
    /// Give it as `cursor` to read on; `null` at the end.
    #[schema(required)]
    pub next_cursor: Option<String>,
}

/// How a list is walked.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Walk {
    /// How many items a page holds; 50 unless said.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 200)]
    limit: Option<String>,
    /// Where the page before ended: its `next_cursor`, for the same filters. Empty or left out, the list begins.
    cursor: Option<String>,
}

/// What a list takes that has no filters.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Unfiltered {}

const USUAL: u32 = 50;
const MOST: u32 = 200;

/// What a list was asked for: its own parameters, and from where on.
#[derive(Clone, Debug)]
pub struct Walked<T> {
    pub params: T,
    /// Key of the last item of the page before.
    pub after: Option<String>,
    limit: u32,
    view: String,
}

impl<T: DeserializeOwned, S: Send + Sync> FromRequestParts<S> for Walked<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let walk: Walk = parameters(&parts.uri)?;
        let view = view_of(parts.uri.path(), parts.uri.query().unwrap_or_default());
        let limit = match walk.limit.as_deref() {
            None => USUAL,
            Some(text) => text
                .parse()
                .ok()
                .filter(|limit| (1..=MOST).contains(limit))
                .ok_or_else(|| Problem::with_field(400, "limit", format!("Give a number from 1 to {MOST}.")))?,
        };
        let after = walk.cursor.filter(|cursor| !cursor.is_empty()).map(|cursor| opened(&cursor, &view)).transpose()?;
        Ok(Self { params: parameters(&parts.uri)?, after, limit, view })
    }
}

impl<T> Walked<T> {
    /// How many rows to read: one more than a page, to know whether there is a next one.
    pub fn rows(&self) -> u32 {
        self.limit + 1
    }

    /// A page of rows; `key` is what the list is walked by.
    pub fn page<R, I>(&self, mut rows: Vec<R>, key: impl Fn(&R) -> String, item: impl Fn(R) -> I) -> Page<I> {
        let limit = self.limit as usize;
        let more = rows.len() > limit;
        rows.truncate(limit);
        let last = rows.last().filter(|_| more).map(key);
        Page { next_cursor: last.map(|last| sealed(&last, &self.view)), items: rows.into_iter().map(item).collect() }
    }
}

/// A digest of what is listed: the address and its filters, in whatever order.
fn view_of(path: &str, query: &str) -> String {
    let mut pairs: Vec<_> =
        form_urlencoded::parse(query.as_bytes()).filter(|(name, _)| name != "cursor" && name != "limit").collect();
    pairs.sort();
    let digest = pairs.iter().fold(Sha256::new().chain_update(path), |digest, (name, value)| {
        digest.chain_update([0]).chain_update(name.as_bytes()).chain_update([0]).chain_update(value.as_bytes())
    });
    URL_SAFE_NO_PAD.encode(&digest.finalize()[..9])
}

fn sealed(after: &str, view: &str) -> String {
    URL_SAFE_NO_PAD.encode(format!("{view}{after}"))
}

fn opened(cursor: &str, view: &str) -> Result<String, Problem> {
    let refused = || {
        Problem::with_field(400, "cursor", "This cursor belongs to another list, or was changed. Begin without one.")
    };
    let text = URL_SAFE_NO_PAD.decode(cursor).map_err(|_| refused())?;
    let text = String::from_utf8(text).map_err(|_| refused())?;
    text.strip_prefix(view).filter(|after| !after.is_empty()).map(str::to_owned).ok_or_else(refused)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_opens_the_list_it_was_made_for_and_no_other() {
        let view = view_of("/api/v1/teams", "limit=2&health=at_risk&line=a");
        assert_eq!(view, view_of("/api/v1/teams", "line=a&health=at_risk&limit=9&cursor=x"));
        let cursor = sealed("some-id", &view);
        assert_eq!(opened(&cursor, &view).unwrap(), "some-id");
        for other in [view_of("/api/v1/teams", "line=a"), view_of("/api/v1/people", "line=a&health=at_risk")] {
            assert_eq!(opened(&cursor, &other).unwrap_err().status, 400);
        }
        for forged in ["", "!", "c29tZQ", &cursor[1..]] {
            assert_eq!(opened(forged, &view).unwrap_err().errors[0].field, "cursor", "{forged}");
        }
    }
}
