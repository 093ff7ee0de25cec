//! `ETag` and `If-Match`: which version a change is for.

use axum::{
    Json,
    extract::FromRequestParts,
    http::{HeaderValue, header, request::Parts},
    response::{IntoResponse, Response},
};
use serde::Serialize;

use super::Problem;

/// What `If-Match` says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IfMatch {
    /// The header is not there.
    Missing,
    /// `*`: whatever version stands.
    Any,
    Version(i64),
}

impl IfMatch {
    /// Reads `"7"`, `W/"7"`, `7` or `*`.
    fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if text == "*" {
            return Some(Self::Any);
        }
        let tag = text.strip_prefix("W/").unwrap_or(text);
        let digits = tag.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(tag);
        let sound = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        sound.then(|| digits.parse().ok()).flatten().map(Self::Version)
    }

    /// The version to insist on: the header's, else the document's. The inner `None` insists on nothing.
    pub fn version(self, in_document: Option<i64>) -> Result<Option<i64>, Problem> {
        match (self, in_document) {
            (Self::Version(version), _) | (Self::Missing, Some(version)) => Ok(Some(version)),
            (Self::Any, _) => Ok(None),
            (Self::Missing, None) => Err(Problem::with_field(
                428,
                "If-Match",
                "Send If-Match with the version you changed, such as \"7\"; a read gives it as ETag.",
            )),
        }
    }

    /// Whether the header decides.
    pub const fn is_given(self) -> bool {
        matches!(self, Self::Version(_))
    }
}

impl<S: Send + Sync> FromRequestParts<S> for IfMatch {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let Some(value) = parts.headers.get(header::IF_MATCH) else { return Ok(Self::Missing) };
        value.to_str().ok().and_then(Self::parse).ok_or_else(|| {
            Problem::with_field(400, "If-Match", "Give one version, such as \"7\", as a read gave it as ETag.")
        })
    }
}

/// A thing with its version as `ETag`.
pub fn tagged(thing: impl Serialize, version: i64) -> Response {
    let mut response = Json(thing).into_response();
    if let Ok(tag) = HeaderValue::from_str(&format!("\"{version}\"")) {
        response.headers_mut().insert(header::ETAG, tag);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_read_as_it_was_given_out_and_nothing_else_is() {
        for text in ["\"7\"", "W/\"7\"", " 7 "] {
            assert_eq!(IfMatch::parse(text), Some(IfMatch::Version(7)), "{text}");
        }
        assert_eq!(IfMatch::parse("*"), Some(IfMatch::Any));
        for text in ["", "\"\"", "\"7", "-1", "\"7\", \"8\"", "99999999999999999999", "abc"] {
            assert_eq!(IfMatch::parse(text), None, "{text}");
        }
    }
}
