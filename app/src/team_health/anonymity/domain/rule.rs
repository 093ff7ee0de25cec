//! How large a group has to be. Fixed when a wave opens, so that nobody can loosen it once answers are in.

use serde::{Deserialize, Serialize};

/// The rule of a wave.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// The fewest people a group, or a difference between groups, may consist of.
    pub least: u32,
}

impl Default for Rule {
    fn default() -> Self {
        Self { least: Self::USUAL }
    }
}

impl Rule {
    /// What Lattice, 15Five and Culture Amp start with (formulas, "Anonymity").
    pub const USUAL: u32 = 5;
    /// Nobody may go below it.
    pub const FLOOR: u32 = 3;
    const CEILING: u32 = 50;

    /// Takes what was typed.
    pub fn parse(text: &str) -> Result<Self, String> {
        let least = text.trim().parse::<u32>().ok().filter(|least| (Self::FLOOR..=Self::CEILING).contains(least));
        least.map(|least| Self { least }).ok_or_else(|| {
            format!("Give the smallest group as a whole number from {} to {}.", Self::FLOOR, Self::CEILING)
        })
    }

    /// Comments carry more than a count does: they need five people even where counts need fewer.
    pub const fn comments(self) -> u32 {
        if self.least > Self::USUAL { self.least } else { Self::USUAL }
    }

    /// Nobody at all, or enough of them.
    pub(super) const fn allows(self, people: u32) -> bool {
        people == 0 || people >= self.least
    }
}
