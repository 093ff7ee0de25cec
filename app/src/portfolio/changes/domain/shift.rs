//! One thing that moved: how far, and in words.

use serde::{Deserialize, Serialize};

use crate::{
    calendar::{Day, Stamp},
    portfolio::domain::Shown,
};

/// How far something moved; what stands in the first column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Size {
    /// Days by which a target moved; negative when it comes earlier.
    Days(i64),
    /// The health before and now.
    Health(Shown, Shown),
    /// Days past due.
    Quiet(i64),
    /// Points of confidence won or lost.
    Points(i64),
    New,
    Finished,
    Cancelled,
}

impl Size {
    /// How much it matters beside the others, in something like days.
    pub fn weight(self) -> i64 {
        match self {
            Self::Days(days) if days >= 0 => days,
            Self::Days(days) => -days / 2,
            Self::Health(from, to) => match rank(to) - rank(from) {
                worse if worse > 0 => 10 * worse,
                _ => 4,
            },
            Self::Quiet(days) => days.max(1),
            Self::Points(points) if points < 0 => -points / 3,
            Self::Points(points) => points / 5,
            Self::Finished | Self::Cancelled => 3,
            Self::New => 2,
        }
    }

    /// "+62 d", "−14 d", "9 d quiet", "−15 %"; empty where two shapes say it.
    pub fn words(self) -> String {
        match self {
            Self::Days(days) => signed(days, "d"),
            Self::Points(points) => signed(points, "%"),
            Self::Quiet(days) => format!("{days} d quiet"),
            Self::New => "New".to_owned(),
            Self::Finished => "Done".to_owned(),
            Self::Cancelled => "Cancelled".to_owned(),
            Self::Health(..) => String::new(),
        }
    }
}

fn signed(n: i64, unit: &str) -> String {
    if n < 0 { format!("\u{2212}{} {unit}", -n) } else { format!("+{n} {unit}") }
}

/// How bad a health is.
const fn rank(shown: Shown) -> i64 {
    match shown {
        Shown::Done => 0,
        Shown::OnTrack => 1,
        Shown::Paused => 2,
        Shown::Unknown => 3,
        Shown::AtRisk => 4,
        Shown::OffTrack => 6,
    }
}

/// One line of what changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shift {
    pub id: String,
    pub name: String,
    /// "Heat / Auk 12".
    pub place: String,
    pub size: Size,
    /// What happened, as the record has it.
    pub words: String,
    /// The health now, where the words do not say it.
    pub shown: Option<Shown>,
    /// The reason that was given for a move.
    pub said: String,
    pub at: Stamp,
    pub by: String,
}

impl Shift {
    /// "Mon, Chidi Eze"; "12 Jun, Chidi Eze" once a week has passed.
    pub fn when(&self, today: Day) -> String {
        let day = self.at.day;
        let days = today.days_since(day);
        let when = match days {
            0 => "today".to_owned(),
            1..7 => crate::calendar::weekday_name(day.weekday())[..3].to_owned(),
            _ => day.short(today),
        };
        if self.by.is_empty() { when } else { format!("{when}, {}", self.by) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_went_further_or_worse_comes_first() {
        let mut sizes = [
            Size::New,
            Size::Health(Shown::AtRisk, Shown::OnTrack),
            Size::Points(-15),
            Size::Days(-14),
            Size::Quiet(9),
            Size::Health(Shown::OnTrack, Shown::AtRisk),
            Size::Days(62),
            Size::Health(Shown::OnTrack, Shown::OffTrack),
        ];
        sizes.sort_by_key(|size| -size.weight());
        let words: Vec<String> = sizes.iter().map(|size| size.words()).collect();
        assert_eq!(words, ["+62 d", "", "", "9 d quiet", "\u{2212}14 d", "\u{2212}15 %", "", "New"]);
    }
}
