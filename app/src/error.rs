//! `AppError`: all that a browser or a program may learn of a failure.

use std::fmt::Display;

use serde::{Deserialize, Serialize};
use server_fn::{codec::JsonEncoding, error::FromServerFnError, error::ServerFnErrorErr};

/// A failure as its reader may see it: what is wrong, where, and what to do. It never carries a cause.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum AppError {
    /// Nobody is signed in, or the session has ended.
    #[error("Sign in to go on. What you typed is kept.")]
    SignedOut,
    /// The thing does not exist, or not for this viewer.
    #[error("There is nothing here under that address. It may have been moved, or it is not shared with you.")]
    NotFound,
    /// The viewer may see the thing, but not do this to it.
    #[error("{message}")]
    Forbidden { message: String },
    /// One or more fields cannot be taken as they are.
    #[error("{}", faults.iter().map(|f| f.message.as_str()).collect::<Vec<_>>().join(" "))]
    Invalid { faults: Vec<Fault> },
    /// Somebody else saved first. `theirs` is what the record says now, field by field.
    #[error("{who} changed this meanwhile. Your text is kept below theirs: take what you need from both.")]
    Conflict { who: String, version: i64, theirs: Vec<Theirs> },
    /// Too many attempts; seconds until the next one.
    #[error("Too many attempts. Try again in {seconds} seconds.")]
    TooMany { seconds: u32 },
    /// The request itself could not be read.
    #[error("The request could not be read: {message}")]
    Malformed { message: String },
    /// Something failed on our side; the log knows it by the request's number.
    #[error("That did not work, and it is not your doing. Try again; if it goes on, quote request {request}.")]
    Internal { request: String },
}

/// One field that cannot be taken, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    /// The `name` of the form field or the key of the JSON document.
    pub field: String,
    /// A sentence that says what to do.
    pub message: String,
}

/// A field as the other editor left it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Theirs {
    pub field: String,
    pub value: String,
}

impl AppError {
    /// One field at fault.
    pub fn invalid(field: &str, message: impl Display) -> Self {
        Self::Invalid { faults: vec![Fault { field: field.to_owned(), message: message.to_string() }] }
    }

    /// May be seen, may not be done.
    pub fn forbidden(message: impl Display) -> Self {
        Self::Forbidden { message: message.to_string() }
    }

    /// The HTTP status that says the same.
    pub const fn status(&self) -> u16 {
        match self {
            Self::SignedOut => 401,
            Self::NotFound => 404,
            Self::Forbidden { .. } => 403,
            Self::Invalid { .. } => 422,
            Self::Conflict { .. } => 409,
            Self::TooMany { .. } => 429,
            Self::Malformed { .. } => 400,
            Self::Internal { .. } => 500,
        }
    }

    /// What is wrong with one field, if anything is.
    pub fn of_field(&self, field: &str) -> Option<&str> {
        match self {
            Self::Invalid { faults } => faults.iter().find(|f| f.field == field).map(|f| f.message.as_str()),
            _ => None,
        }
    }
}

impl FromServerFnError for AppError {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(value: ServerFnErrorErr) -> Self {
        match value {
            ServerFnErrorErr::Request(_) => {
                Self::Malformed { message: "the connection dropped. Try again.".to_owned() }
            }
            ServerFnErrorErr::Args(_) | ServerFnErrorErr::MissingArg(_) | ServerFnErrorErr::Deserialization(_) => {
                Self::Malformed { message: "a field is missing or has the wrong form.".to_owned() }
            }
            _ => Self::Internal { request: "unknown".to_owned() },
        }
    }
}

/// Gathers the faults of a whole form, so that all of them are shown at once.
#[derive(Debug, Default)]
pub struct Faults(Vec<Fault>);

impl Faults {
    pub fn new() -> Self {
        Self::default()
    }

    /// Keeps the value, or notes the fault under the field's name.
    pub fn take<T, E: Display>(&mut self, field: &str, parsed: Result<T, E>) -> Option<T> {
        match parsed {
            Ok(value) => Some(value),
            Err(error) => {
                self.add(field, error);
                None
            }
        }
    }

    pub fn add(&mut self, field: &str, message: impl Display) {
        self.0.push(Fault { field: field.to_owned(), message: message.to_string() });
    }

    /// The end of a form: an error if anything was at fault.
    pub fn done(self) -> Result<(), AppError> {
        if self.0.is_empty() { Ok(()) } else { Err(AppError::Invalid { faults: self.0 }) }
    }

    /// Unwraps what `take` gave; call it only after `done` has passed.
    pub fn refusal(self) -> AppError {
        AppError::Invalid { faults: self.0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_are_reported_together_and_by_field() {
        let mut faults = Faults::new();
        assert_eq!(faults.take("a", Ok::<_, String>(1)), Some(1));
        assert_eq!(faults.take("name", Err::<u8, _>("Give it a name.")), None);
        faults.add("reason", "A date moves only with a reason.");
        let error = faults.done().unwrap_err();
        assert_eq!(error.of_field("name"), Some("Give it a name."));
        assert_eq!(error.of_field("reason"), Some("A date moves only with a reason."));
        assert_eq!(error.status(), 422);
    }
}
