//! Problem details (RFC 9457): what a program may learn of a failure.

use axum::{
    Json,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Serialize;
use utoipa::ToSchema;

use crate::error::{AppError, Fault, Theirs};

/// A failure: what is wrong, where, and what to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Problem {
    /// The kind of failure, as the address of its explanation.
    #[serde(rename = "type")]
    #[schema(value_type = String, example = "/api/v1/docs#invalid")]
    pub kind: &'static str,
    /// The kind in words.
    #[schema(value_type = String)]
    pub title: &'static str,
    /// The HTTP status once more.
    pub status: u16,
    /// What is wrong this time, and what to do.
    pub detail: String,
    /// What is wrong with single fields.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldError>,
    /// Both texts, where somebody else saved first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conflict: Option<Box<Conflict>>,
    /// The number of the request, as the server's log has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
}

/// One field that cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct FieldError {
    /// The key in the document, the query parameter or the header.
    pub field: String,
    /// A sentence that says what to do.
    pub message: String,
}

/// What the other editor left, and what was sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct Conflict {
    /// Who saved meanwhile.
    pub changed_by: String,
    /// The version that stands now.
    pub version: i64,
    /// The fields as they stand now.
    #[schema(value_type = Object)]
    pub theirs: serde_json::Value,
    /// The document that was sent.
    #[schema(value_type = Object)]
    pub yours: serde_json::Value,
}

/// Address, status and title of every kind; the manual has each where its address points.
pub(super) const KINDS: [(&str, u16, &str); 14] = [
    ("/api/v1/docs#malformed", 400, "The request cannot be read"),
    ("/api/v1/docs#unauthenticated", 401, "Who is asking?"),
    ("/api/v1/docs#forbidden", 403, "May be read, may not be done"),
    ("/api/v1/docs#not-found", 404, "There is nothing here"),
    ("/api/v1/docs#method", 405, "Not that way"),
    ("/api/v1/docs#too-slow", 408, "The request took too long"),
    ("/api/v1/docs#conflict", 409, "Somebody else saved first"),
    ("/api/v1/docs#changed", 412, "Somebody else saved first"),
    ("/api/v1/docs#too-large", 413, "The request is too large"),
    ("/api/v1/docs#media-type", 415, "Send JSON"),
    ("/api/v1/docs#invalid", 422, "A field cannot be taken"),
    ("/api/v1/docs#version-required", 428, "Say which version the change is for"),
    ("/api/v1/docs#too-many", 429, "Too many attempts"),
    ("/api/v1/docs#internal", 500, "Something failed here"),
];

impl Problem {
    /// A problem of the kind that a status stands for.
    pub fn of(status: u16, detail: impl Into<String>) -> Self {
        let known = KINDS.iter().find(|(_, code, _)| *code == status).unwrap_or(&KINDS[KINDS.len() - 1]);
        let (kind, _, title) = *known;
        Self { kind, title, status, detail: detail.into(), errors: Vec::new(), conflict: None, request_id: None }
    }

    /// A problem with one field, parameter or header.
    pub fn with_field(status: u16, field: &str, message: impl Into<String>) -> Self {
        let message = message.into();
        let errors = vec![FieldError { field: field.to_owned(), message: message.clone() }];
        Self { errors, ..Self::of(status, message) }
    }

    /// Says what was sent beside what stands, and that the header, not the document, was out of date.
    #[must_use]
    pub fn beside(mut self, yours: &serde_json::Value, by_header: bool) -> Self {
        if let Some(conflict) = &mut self.conflict {
            conflict.yours = yours.clone();
            if by_header {
                return Self { conflict: self.conflict, ..Self::of(412, self.detail) };
            }
        }
        self
    }
}

impl From<AppError> for Problem {
    fn from(error: AppError) -> Self {
        let mut problem = Self::of(error.status(), error.to_string());
        match error {
            AppError::SignedOut => {
                "Send a bearer token: Authorization: Bearer TOKEN.".clone_into(&mut problem.detail);
            }
            AppError::Invalid { faults } => {
                problem.errors =
                    faults.into_iter().map(|Fault { field, message }| FieldError { field, message }).collect();
            }
            AppError::Conflict { who, version, theirs } => {
                problem.detail = format!(
                    "{who} changed this meanwhile. Take what you need from both, and send it again for version {version}."
                );
                let theirs = theirs.into_iter().map(|Theirs { field, value }| (field, value.into()));
                problem.conflict = Some(Box::new(Conflict {
                    changed_by: who,
                    version,
                    theirs: serde_json::Value::Object(theirs.collect()),
                    yours: serde_json::Value::Null,
                }));
            }
            AppError::Internal { request } => problem.request_id = Some(request),
            _ => {}
        }
        problem
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = (status, Json(&self)).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        if status == StatusCode::UNAUTHORIZED {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer realm=\"Wheelhouse\""));
        }
        response.extensions_mut().insert(self);
        response
    }
}

/// Gives every failure below `/api/v1` the same form, whoever refused the request, and the number of the request.
pub fn finish(response: Response, request_id: Option<&str>) -> Response {
    let status = response.status();
    if !status.is_client_error() && !status.is_server_error() {
        return response;
    }
    let extensions = response.extensions();
    let told =
        extensions.get::<Problem>().cloned().or_else(|| extensions.get::<AppError>().cloned().map(Problem::from));
    let mut problem = told.unwrap_or_else(|| Problem::of(status.as_u16(), unspoken(status)));
    problem.request_id = problem.request_id.or_else(|| request_id.map(str::to_owned));
    let mut finished = problem.into_response();
    for name in [header::ALLOW, header::RETRY_AFTER, header::CONNECTION, header::WWW_AUTHENTICATE] {
        if let Some(value) = response.headers().get(&name) {
            finished.headers_mut().insert(name, value.clone());
        }
    }
    finished
}

/// What to say where only a status was given.
const fn unspoken(status: StatusCode) -> &'static str {
    match status {
        StatusCode::METHOD_NOT_ALLOWED => "This address answers other methods; the header Allow names them.",
        StatusCode::NOT_FOUND => {
            "There is nothing here under that address. It may have been moved, or it is not shared with you."
        }
        StatusCode::PAYLOAD_TOO_LARGE => "Send less than a mebibyte at a time.",
        StatusCode::REQUEST_TIMEOUT => "The request did not arrive in time. Send it again.",
        StatusCode::BAD_REQUEST => "The request cannot be read. Check its address and its headers.",
        _ => "That did not work.",
    }
}
