//! What one person answered, and how it is read from a form.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::{
    error::{AppError, Faults},
    team_health::questions::domain::{Felt, Question, Scale},
    typed_text,
};

typed_text!(
    /// A few words beside an answer.
    Comment, max 600, None
);

/// What somebody said to one question; empty where they skipped it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Place in the scale's answers, from the best.
    pub answer: Option<u8>,
    pub felt: Option<Felt>,
    pub comment: Comment,
}

/// An answer that was given, without its comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said {
    pub answer: u8,
    pub felt: Option<Felt>,
}

/// Everything one person said, a question an entry. It does not know whose it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ballot {
    pub entries: Vec<Entry>,
}

impl Ballot {
    /// What was answered to a question.
    pub fn said(&self, at: usize) -> Option<Said> {
        let entry = self.entries.get(at)?;
        entry.answer.map(|answer| Said { answer, felt: entry.felt })
    }

    /// What was written to a question.
    pub fn comment(&self, at: usize) -> Option<&str> {
        self.entries.get(at).map(|entry| entry.comment.as_str()).filter(|comment| !comment.is_empty())
    }
}

/// What a form posted: the place of a question, and what was chosen or written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedBallot {
    pub said: HashMap<String, String>,
    pub felt: HashMap<String, String>,
    pub comment: HashMap<String, String>,
}

impl TypedBallot {
    /// The ballot, or what is wrong with it. Questions may be skipped, but not all of them.
    pub fn parse(&self, questions: &[Question]) -> Result<Ballot, AppError> {
        let mut faults = Faults::new();
        let mut entries = Vec::new();
        for (at, question) in questions.iter().enumerate() {
            let place = at.to_string();
            let text =
                |of: &HashMap<String, String>| of.get(&place).map(|text| text.trim().to_owned()).unwrap_or_default();
            let answer = faults.take(&format!("said[{at}]"), answer(question.scale, &text(&self.said)));
            let felt = match text(&self.felt) {
                none if none.is_empty() || question.scale != Scale::Lights => Some(None),
                word => faults.take(&format!("felt[{at}]"), word.parse()).map(Some),
            };
            let comment = faults.take(&format!("comment[{at}]"), Comment::parse(&text(&self.comment)));
            entries.push(Entry {
                answer: answer.flatten(),
                felt: felt.flatten(),
                comment: comment.unwrap_or_default(),
            });
        }
        if entries.iter().all(|entry| entry.answer.is_none()) {
            faults.add("said[0]", "Answer at least one question.");
        }
        faults.done()?;
        Ok(Ballot { entries })
    }
}

fn answer(scale: Scale, word: &str) -> Result<Option<u8>, &'static str> {
    if word.is_empty() {
        return Ok(None);
    }
    let at = scale.answers().iter().position(|(known, _)| *known == word).and_then(|at| u8::try_from(at).ok());
    at.map(Some).ok_or("Choose one of the answers.")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::team_health::questions::domain::Template;

    fn typed(said: &[(&str, &str)], comment: &[(&str, &str)]) -> TypedBallot {
        let map = |pairs: &[(&str, &str)]| pairs.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
        TypedBallot { said: map(said), comment: map(comment), ..TypedBallot::default() }
    }

    #[test]
    fn a_question_may_be_skipped_but_not_all_of_them() {
        let questions = &Template::supplied()[0].questions;
        let ballot = typed(&[("1", "red")], &[("1", " It waits. ")]).parse(questions).unwrap();
        assert_eq!(ballot.said(0), None);
        assert_eq!(ballot.said(1), Some(Said { answer: 2, felt: None }));
        assert_eq!(ballot.comment(1), Some("It waits."));
        assert!(typed(&[], &[("1", "It waits.")]).parse(questions).is_err());
    }

    #[test]
    fn an_answer_is_one_of_the_scale() {
        let refused = typed(&[("0", "blue"), ("1", "green")], &[]).parse(&Template::supplied()[0].questions);
        assert_eq!(refused.unwrap_err().of_field("said[0]"), Some("Choose one of the answers."));
    }
}
