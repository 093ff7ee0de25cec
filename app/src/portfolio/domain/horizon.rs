//! Lanes, and dates that drift out of them (SEED-5, 47).

use serde::{Deserialize, Serialize};

use crate::{calendar::Day, vocabulary};

vocabulary!(
    /// The lane (SEED-5): months from today, half open: now [0, 3), next [3, 6), later [6, 12). What lies beyond
    /// is a vision statement, not an initiative.
    Horizon, "a horizon" {
        Now = "now", "Now";
        Next = "next", "Next";
        Later = "later", "Later";
    }
);

impl Horizon {
    /// First and last month of the lane, half open (SEED-47).
    pub const fn months(self) -> (i32, i32) {
        match self {
            Self::Now => (0, 3),
            Self::Next => (3, 6),
            Self::Later => (6, 12),
        }
    }

    /// The lane a date falls in; `None` beyond twelve months. A date in the past belongs to now.
    pub fn of(date: Day, today: Day) -> Option<Self> {
        let months = whole_months_between(today, date);
        Self::ALL.iter().copied().find(|lane| months < lane.months().1)
    }
}

/// Whole months from one day to a later one; negative when it comes first.
pub fn whole_months_between(from: Day, to: Day) -> i32 {
    let months = (to.year() - from.year()) * 12 + i32::from(to.month()) - i32::from(from.month());
    if to >= from && to.day() < from.day() { months - 1 } else { months }
}

/// Lane and date disagree: said, never mended silently.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drift {
    pub horizon: Horizon,
    /// Whole months from today to the target date; negative in the past.
    pub months: i32,
}

impl Drift {
    /// Whether an open initiative's date falls outside its lane. An overdue date is not drift; it is overdue.
    pub fn between(horizon: Horizon, target: Option<Day>, today: Day) -> Option<Self> {
        let target = target.filter(|target| *target >= today)?;
        (Horizon::of(target, today) != Some(horizon))
            .then(|| Self { horizon, months: whole_months_between(today, target) })
    }

    /// "Now, but 8 months out".
    pub fn words(self) -> String {
        let lane = self.horizon.label();
        match self.months {
            0 => format!("{lane}, but due within a month"),
            1 => format!("{lane}, but 1 month out"),
            months => format!("{lane}, but {months} months out"),
        }
    }
}
