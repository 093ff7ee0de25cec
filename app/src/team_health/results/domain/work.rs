//! How a team's work goes, to be read beside how the team is.

use serde::{Deserialize, Serialize};

use super::{GroupResult, Standing};

/// What a team carries that is not finished.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Work {
    pub open: u32,
    /// Off track or at risk.
    pub troubled: u32,
    /// With a target date, and how many of those stand at their first promise or before it.
    pub dated: u32,
    pub on_time: u32,
    /// Whose health is no longer known, because nobody reported.
    pub quiet: u32,
}

/// From so many poor dimensions on a team is strained **(J)**.
const STRAINED: usize = 3;

impl Work {
    /// Nothing that the team carries is in trouble, but the team is: what a portfolio alone would not show.
    pub fn hides_strain(self, team: &GroupResult) -> bool {
        let poor = team.rows.iter().filter(|row| row.standing == Some(Standing::Poor)).count();
        self.open > 0 && self.troubled == 0 && self.quiet == 0 && poor >= STRAINED
    }

    /// "3 of 4".
    pub fn punctual(self) -> String {
        if self.dated == 0 { "no dates".to_owned() } else { format!("{} of {}", self.on_time, self.dated) }
    }
}
