//! The JSON document of a request, read strictly: its content type, its form and each of its fields.

use axum::{
    body::Bytes,
    extract::{FromRequest, Request},
    http::{HeaderMap, header},
};
use serde::de::DeserializeOwned;

use super::{Key, Problem};

/// What a program sent.
#[derive(Clone, Debug)]
pub struct Body<T> {
    pub value: T,
    /// The document as it was sent, to show it beside another.
    pub sent: serde_json::Value,
    /// The key of the request.
    pub key: Key,
}

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Body<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        if !is_json(request.headers()) {
            return Err(Problem::of(415, "Send the document as Content-Type: application/json."));
        }
        let (headers, path) = (request.headers().clone(), request.uri().path().to_owned());
        let bytes = Bytes::from_request(request, state).await.map_err(|error| {
            Problem::of(
                error.status().as_u16(),
                "The document did not arrive whole. Send it again, and less than a mebibyte.",
            )
        })?;
        let key = Key::read(&headers, &path, &bytes)?;
        let sent: serde_json::Value = serde_json::from_slice(&bytes)
            .map_err(|error| Problem::of(400, format!("The document is not JSON: {error}.")))?;
        let mut reader = serde_json::Deserializer::from_slice(&bytes);
        let value = serde_path_to_error::deserialize(&mut reader).map_err(|error| fault(&error))?;
        Ok(Self { value, sent, key })
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let essence = kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    matches!(essence.as_str(), "application/json" | "application/merge-patch+json")
}

/// The field at fault. Where a field is missing or unknown, the parser names it between backticks.
fn fault(error: &serde_path_to_error::Error<serde_json::Error>) -> Problem {
    let message = error.inner().to_string();
    let message = message.rsplit_once(" at line ").map_or(message.as_str(), |(said, _)| said);
    let named = message.split('`').nth(1).filter(|_| message.contains(" field `"));
    let path = error.path().to_string();
    let field = match (path.as_str(), named) {
        (".", Some(name)) => name.to_owned(),
        (".", None) => "body".to_owned(),
        (path, _) => path.to_owned(),
    };
    Problem::with_field(422, &field, format!("This does not fit: {message}."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Named {
        #[expect(dead_code, reason = "only whether it can be read matters")]
        name: String,
    }

    fn field_of(text: &str) -> String {
        let mut reader = serde_json::Deserializer::from_str(text);
        let error = serde_path_to_error::deserialize::<_, Named>(&mut reader).unwrap_err();
        fault(&error).errors[0].field.clone()
    }

    #[test]
    fn the_field_at_fault_is_named_whether_it_is_wrong_missing_or_unknown() {
        assert_eq!(field_of(r#"{"name": 5}"#), "name");
        assert_eq!(field_of("{}"), "name");
        assert_eq!(field_of(r#"{"name": "a", "colour": 1}"#), "colour");
        assert_eq!(field_of(r#"{"name": "a", "name": "b"}"#), "name");
        assert_eq!(field_of("[7]"), "[0]");
    }
}
