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

/// The first day that lies that many whole months from `today`: where a lane begins. The 31st has no partner in a
/// shorter month; there it is the first of the next.
pub fn after_months(today: Day, months: i32) -> Day {
    let count = today.year() * 12 + i32::from(today.month()) - 1 + months;
    let day = |count: i32, day: u8| {
        let month = u8::try_from(count.rem_euclid(12)).unwrap_or_default() + 1;
        Day::new(count.div_euclid(12), month, day)
    };
    day(count, today.day()).or_else(|_| day(count + 1, 1)).unwrap_or(today)
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

    /// "Dated 8 months out, so it belongs in Later"; what lies beyond twelve months belongs among the visions.
    pub fn belongs(self) -> String {
        let lane =
            Horizon::ALL.iter().find(|lane| self.months < lane.months().1).map_or("Visions", |lane| lane.label());
        match self.months {
            0 => format!("Due within a month, so it belongs in {lane}"),
            1 => format!("Dated 1 month out, so it belongs in {lane}"),
            months => format!("Dated {months} months out, so it belongs in {lane}"),
        }
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
