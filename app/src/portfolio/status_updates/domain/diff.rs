//! How two versions of a text differ, word by word, as the server hands it to a page.

use serde::{Deserialize, Serialize};

/// Whether a stretch of text stayed, went or came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    Equal,
    Deleted,
    Inserted,
}

/// A stretch of text and what became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Segment {
    pub part: Part,
    pub text: String,
}

/// Joins neighbours of the same kind.
pub fn joined(words: impl IntoIterator<Item = (Part, String)>) -> Vec<Segment> {
    let mut segments: Vec<Segment> = Vec::new();
    for (part, text) in words {
        match segments.last_mut() {
            Some(last) if last.part == part => last.text.push_str(&text),
            _ => segments.push(Segment { part, text }),
        }
    }
    segments
}
