//! What is asked and what is answered.

use serde::{Deserialize, Serialize};

use crate::{calendar::Stamp, portfolio::initiatives::domain::Ref, typed_text};

typed_text!(/// What somebody needs.
    AskText, max 1000, Some("Say what you need."));
typed_text!(/// What they are told.
    AnswerText, max 2000, Some("Write an answer; a yes or a no will do."));

/// An ask that goes out with an update.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAsk {
    pub wording: AskText,
    /// The id of the person who can help.
    pub of: String,
}

impl NewAsk {
    /// Reads the two fields of a form; both or neither.
    pub fn parse(faults: &mut crate::error::Faults, wording: &str, of: &str) -> Option<Self> {
        match (wording.trim().is_empty(), of.trim().is_empty()) {
            (true, true) => None,
            (true, false) => {
                faults.add("ask", "Say what you need from them, or choose nobody.");
                None
            }
            (false, true) => {
                faults.add("ask_of", "Choose who can answer this.");
                None
            }
            (false, false) => {
                let wording = faults.take("ask", AskText::parse(wording))?;
                Some(Self { wording, of: of.trim().to_owned() })
            }
        }
    }
}

/// An ask under its update.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ask {
    pub id: String,
    pub wording: String,
    /// Who was asked.
    pub of: Ref,
    pub at: Stamp,
    pub answer: Option<Answer>,
    /// Whether this reader may answer it.
    pub may_answer: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    pub wording: String,
    pub by: String,
    pub at: Stamp,
}

/// An ask that waits for the reader of a home page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenAsk {
    pub id: String,
    pub wording: String,
    pub initiative: Ref,
    /// False when the initiative itself is not shared with the person asked.
    pub may_open: bool,
    pub product: String,
    pub by: String,
    pub at: Stamp,
    /// Whole days it has been waiting.
    pub days: i64,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Faults;

    #[test]
    fn an_ask_needs_words_and_a_person_or_neither() {
        let mut faults = Faults::new();
        assert_eq!(NewAsk::parse(&mut faults, " ", ""), None);
        assert!(NewAsk::parse(&mut faults, "May we pay?", "amara").is_some());
        faults.done().unwrap();
        for (wording, of, field) in [("", "amara", "ask"), ("May we pay?", "", "ask_of")] {
            let mut faults = Faults::new();
            NewAsk::parse(&mut faults, wording, of);
            assert!(faults.refusal().of_field(field).is_some());
        }
    }
}
