//! Instants, and what the clocks of the organisation showed.

use serde::{Deserialize, Serialize};

use super::Day;

/// An instant: milliseconds since 1970 in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Moment(pub i64);

impl Moment {
    pub const SECOND: i64 = 1_000;
    pub const MINUTE: i64 = 60 * Self::SECOND;
    pub const HOUR: i64 = 60 * Self::MINUTE;
    pub const DAY: i64 = 24 * Self::HOUR;

    #[must_use]
    pub const fn plus(self, milliseconds: i64) -> Self {
        Self(self.0.saturating_add(milliseconds))
    }

    /// Whole days from `earlier` to this moment, rounded down.
    pub const fn days_since(self, earlier: Self) -> i64 {
        (self.0 - earlier.0).div_euclid(Self::DAY)
    }
}

/// A moment as the organisation's clocks showed it, so that server and browser print the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    pub day: Day,
    /// Minutes after midnight.
    pub minute: u16,
}

impl Stamp {
    /// "17:40".
    pub fn clock(self) -> String {
        format!("{:02}:{:02}", self.minute / 60, self.minute % 60)
    }

    /// "Sunday 14 June, 17:40".
    pub fn spoken(self, today: Day) -> String {
        format!("{}, {}", self.day.spoken(today), self.clock())
    }

    /// `2026-06-14T17:40`, for `<time datetime>`.
    pub fn iso(self) -> String {
        format!("{}T{}", self.day, self.clock())
    }
}
