//! From the numbers of days to the calendar: day 1 is the first day in the role.

use serde::{Deserialize, Serialize};

use super::{Stretch, WorkDays};
use crate::calendar::Day;

/// The first ninety days, and the first year.
pub const NINETY: i64 = 90;
pub const YEAR: i64 = 365;

/// How far from today a plan may begin: it shapes a first year, and people adopt one late.
pub const REACH: i64 = 2 * 366;

/// When a plan begins, and on which days its owner works.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanDates {
    pub start: Day,
    pub work: WorkDays,
}

impl PlanDates {
    /// The date of a day by its number.
    pub fn day(&self, number: i64) -> Day {
        self.start.plus(number - 1)
    }

    /// The number of a date.
    pub fn number(&self, day: Day) -> i64 {
        day.days_since(self.start) + 1
    }

    /// Numbers as dates, half-open as they are.
    pub fn stretch(&self, first: i64, end: Option<i64>) -> Stretch {
        Stretch { first: self.day(first), end: end.map(|end| self.day(end)) }
    }

    /// The date of something that is meant for a numbered day of a phase. What has been moved beyond its phase goes to
    /// a working day wherever it stands.
    pub fn place(&self, number: i64, first: i64, end: Option<i64>) -> Day {
        let meant = self.day(number);
        let phase = self.stretch(first, end);
        let within = if phase.holds(meant) { phase } else { Stretch { first: meant, end: None } };
        self.work.place(meant, within)
    }
}

/// Where somebody stands in their first days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Standing {
    /// Days until day one.
    Before(i64),
    /// The number of today, of ninety or of the year; beyond the year of nothing.
    Day(i64, Option<i64>),
}

impl Standing {
    pub fn on(today: Day, dates: &PlanDates) -> Self {
        match dates.number(today) {
            n if n < 1 => Self::Before(1 - n),
            n if n <= NINETY => Self::Day(n, Some(NINETY)),
            n if n <= YEAR => Self::Day(n, Some(YEAR)),
            n => Self::Day(n, None),
        }
    }

    /// "Day 37", "12 days to go".
    pub fn words(self) -> String {
        match self {
            Self::Before(1) => "Tomorrow is day 1".to_owned(),
            Self::Before(n) => format!("{n} days to day 1"),
            Self::Day(n, _) => format!("Day {n}"),
        }
    }
}

/// Whether a plan may begin on a day.
pub fn may_start(start: Day, today: Day) -> Result<Day, String> {
    if start.days_since(today).abs() <= REACH {
        return Ok(start);
    }
    Err(format!(
        "A plan shapes a first year, and {} is {} years away. Give a start within two years of today.",
        start.long(),
        start.days_since(today).abs() / 365
    ))
}
