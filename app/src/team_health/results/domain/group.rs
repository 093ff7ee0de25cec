//! What is on show of a group in a wave.

use serde::{Deserialize, Serialize};

use super::ResultRow;
use crate::{
    portfolio::initiatives::Ref,
    team_health::{
        anonymity::domain::{Published, Why},
        questions::domain::Question,
    },
};

/// A group of a wave, ready to be shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupResult {
    pub wave: Ref,
    /// The team; everybody where there is none.
    pub team: Option<Ref>,
    pub asked: u32,
    pub answered: u32,
    /// Why nothing is shown; a sentence.
    pub hidden: Option<String>,
    pub rows: Vec<ResultRow>,
    /// The question and the words, shuffled.
    pub comments: Vec<(String, String)>,
    /// The wave that changes are since.
    pub since: Option<String>,
    /// Made up, to show what it would look like.
    pub is_example: bool,
}

/// The same group in the wave before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Before {
    pub name: String,
    pub published: Published,
}

impl GroupResult {
    /// Of what was let through; `least` is the rule of the wave.
    pub fn of(
        (wave, team): (Ref, Option<Ref>),
        (questions, least): (&[Question], u32),
        published: Published,
        before: Option<&Before>,
    ) -> Self {
        let is_total = team.is_none();
        let Published { asked, answered, hidden, cells, comments } = published;
        let then = |at: usize| before.map(|b| (b.published.asked, b.published.cells.get(at)));
        let row = |(at, question)| ResultRow::of(question, (asked, cells.get(at)), then(at));
        let rows = if hidden.is_some() { Vec::new() } else { questions.iter().enumerate().map(row).collect() };
        let title = |at: usize| questions.get(at).map(|one| one.title.as_str().to_owned()).unwrap_or_default();
        Self {
            wave,
            team,
            asked,
            answered,
            hidden: hidden.map(|why| sentence(why, (asked, answered), least, is_total)),
            rows,
            comments: comments.into_iter().map(|(at, words)| (title(at), words)).collect(),
            since: before.filter(|b| b.published.hidden.is_none()).map(|b| b.name.clone()),
            is_example: false,
        }
    }

    /// "9 of 11 answered".
    pub fn turnout(&self) -> String {
        format!("{} of {} answered", self.answered, self.asked)
    }
}

/// Why a group is hidden, in words that tell of nobody.
fn sentence(why: Why, (asked, answered): (u32, u32), least: u32, is_total: bool) -> String {
    match why {
        Why::SmallTeam => format!("Hidden. {asked} were asked, and a group must have at least {least}."),
        Why::FewAnswers => format!("Hidden. {answered} answered, and at least {least} must."),
        Why::Subtraction | Why::Earlier if is_total => {
            "Hidden. With the teams and the earlier waves on show, a few people could be worked out from the total."
                .to_owned()
        }
        Why::Subtraction => {
            "Hidden as well. With the total on show, a smaller group could be worked out by taking this one away."
                .to_owned()
        }
        Why::Earlier => {
            "Hidden. A few people joined or left since an earlier wave on show; they could be worked out by comparing."
                .to_owned()
        }
    }
}
