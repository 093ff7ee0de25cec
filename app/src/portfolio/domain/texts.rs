//! What people type about the portfolio.

use serde::{Deserialize, Serialize};

use crate::typed_text;

typed_text!(/// What people call a line, a product, an initiative, a team.
    Name, max 200, Some("Give it a name."));
typed_text!(/// One or two sentences: what it is.
    Summary, max 1000, None);
typed_text!(/// Why it matters, in Markdown (SEED-33).
    BusinessCase, max 20000, None);
typed_text!(/// Why a date moved.
    Reason, max 1000, Some("A date moves only with a reason."));
typed_text!(/// A theme that runs across products (SEED-6).
    Theme, max 60, Some("Give the theme a name."));

/// How sure the team is of the current target date, in per cent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "i64", into = "i64")]
pub struct Confidence(u8);

impl Confidence {
    pub fn parse(text: &str) -> Result<Option<Self>, &'static str> {
        let text = text.trim().trim_end_matches('%').trim();
        if text.is_empty() {
            return Ok(None);
        }
        text.parse::<i64>().map_err(|_| Self::REFUSAL).and_then(Self::try_from).map(Some)
    }

    const REFUSAL: &'static str = "Give the confidence as a whole number from 0 to 100.";

    pub const fn percent(self) -> u8 {
        self.0
    }
}

impl TryFrom<i64> for Confidence {
    type Error = &'static str;

    fn try_from(percent: i64) -> Result<Self, &'static str> {
        u8::try_from(percent).ok().filter(|p| *p <= 100).map(Self).ok_or(Self::REFUSAL)
    }
}

impl From<Confidence> for i64 {
    fn from(confidence: Confidence) -> Self {
        Self::from(confidence.0)
    }
}
