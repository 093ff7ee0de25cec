//! The surroundings of a page.

use serde::{Deserialize, Serialize};

use crate::{calendar::Day, error::AppError, viewer::Role};

/// The surroundings of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frame {
    /// Tells this build of the program from others.
    pub build: String,
    /// `None` before set-up.
    pub organisation: Option<String>,
    /// The sample organisation: a banner, and one click to be somebody else.
    pub demo: bool,
    /// `None` when nobody is signed in.
    pub viewer: Option<FrameViewer>,
    /// Today where the organisation is, and what its clocks show: minutes after midnight.
    pub today: Option<Day>,
    pub minute: u16,
    /// A refused form sent without JavaScript.
    pub kept: Option<KeptForm>,
    /// The place in the stream of events after which this page wants to hear; empty where it hears nothing.
    pub live: String,
}

/// Who is signed in, as far as a page needs to know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FrameViewer {
    pub person_id: String,
    pub name: String,
    pub role: Role,
    /// Updates of theirs that are due or overdue.
    pub due: u32,
    /// They have a plan for their first year, or may begin one.
    pub onboarding: bool,
    /// Whether keys that are pressed alone do anything.
    pub single_keys: bool,
}

/// What a refused form held, so that nothing typed is lost.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptForm {
    /// The address the form was sent to.
    pub form: String,
    /// Field names and what was typed, in order.
    pub fields: Vec<(String, String)>,
    pub refusal: AppError,
}
