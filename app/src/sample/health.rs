//! How the sample's teams say they are: what the file tells, and what each person answers so that it comes out.

use serde::Deserialize;

use crate::team_health::{
    actions::domain::Promise,
    answers::domain::{Ballot, Comment, Entry},
    questions::domain::Felt,
};

/// `health.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HealthFile {
    /// Days ago on which each wave opened; the last one is still open.
    pub opened: Vec<i64>,
    /// How long each is open.
    pub days: u8,
    /// Who asks.
    pub by: String,
    pub teams: Vec<TeamHealth>,
}

/// A team's answers.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TeamHealth {
    pub team: String,
    /// How many answered in each wave.
    pub answered: Vec<usize>,
    /// Tenths that are green, a digit for each dimension: in the first wave and in the last that closed.
    green: [String; 2],
    red: [String; 2],
    comments: Vec<Words>,
    /// What it set out to change.
    #[serde(default)]
    pub changes: Vec<Change>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    pub words: Promise,
    pub owner: String,
    pub days_ago: i64,
    /// Days from now.
    pub due: i64,
    /// It was done on its day.
    pub done: bool,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    question: usize,
    words: Comment,
}

impl TeamHealth {
    /// What its people answer in a wave, as many as do.
    pub fn ballots(&self, wave: usize, waves: usize) -> Vec<Ballot> {
        let count = self.answered.get(wave).copied().unwrap_or_default();
        (0..count).map(|who| self.ballot(wave, waves, who, count)).collect()
    }

    fn ballot(&self, wave: usize, waves: usize, who: usize, count: usize) -> Ballot {
        let entry = |at: usize| {
            let (green, red) = (tenths(&self.green, at, wave, waves), tenths(&self.red, at, wave, waves));
            // Everybody is somewhere else in the row for each dimension.
            let place = (who + at * 5) % count * 10 / count;
            let answer = if place < green { 0 } else { 1 + u8::from(place + red >= 10) };
            let ends = (tenths(&self.green, at, 0, waves), tenths(&self.green, at, waves, waves));
            let felt = match (who + at) % 3 {
                0 | 1 if ends.1 > ends.0 => Felt::Better,
                0 | 1 if ends.1 < ends.0 => Felt::Worse,
                _ => Felt::Same,
            };
            let words = self.comments.get(who).filter(|said| said.question == at && wave + 1 >= waves);
            Entry {
                answer: Some(answer),
                felt: Some(felt),
                comment: words.map(|said| said.words.clone()).unwrap_or_default(),
            }
        };
        Ballot { entries: (0..11).map(entry).collect() }
    }
}

/// Between the first wave and the last, the way goes straight.
fn tenths(ends: &[String; 2], at: usize, wave: usize, waves: usize) -> usize {
    let digit = |text: &String| text.as_bytes().get(at).map_or(0, |digit| usize::from(digit.saturating_sub(b'0')));
    let (first, last) = (digit(&ends[0]), digit(&ends[1]));
    let steps = waves.saturating_sub(1).max(1);
    let step = wave.min(steps);
    (first * (steps - step) + last * step + steps / 2) / steps
}
