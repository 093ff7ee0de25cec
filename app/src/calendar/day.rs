//! A calendar day, and how people write it.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use time::{Date, Duration, Month};

/// A calendar day, `2026-06-20` on the wire and in the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Day(Date);

/// Why a text is not a day.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("Give a date as year-month-day, such as 2026-06-20.")]
pub struct NotADay;

const MONTHS: [&str; 12] = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
];
const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

impl Day {
    /// 1 January 1970: what stands where no day is known.
    pub const EPOCH: Self = Self(match Date::from_ordinal_date(1970, 1) {
        Ok(date) => date,
        Err(_) => Date::MIN,
    });

    pub fn new(year: i32, month: u8, day: u8) -> Result<Self, NotADay> {
        let month = Month::try_from(month).map_err(|_| NotADay)?;
        Date::from_calendar_date(year, month, day).map(Self).map_err(|_| NotADay)
    }

    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// 1 to 12.
    pub fn month(self) -> u8 {
        u8::from(self.0.month())
    }

    /// 1 to 31.
    pub fn day(self) -> u8 {
        self.0.day()
    }

    /// 1 is Monday, 7 is Sunday.
    pub fn weekday(self) -> u8 {
        self.0.weekday().number_from_monday()
    }

    /// Days from `earlier` to this one; negative when this one comes first.
    pub fn days_since(self, earlier: Self) -> i64 {
        (self.0 - earlier.0).whole_days()
    }

    /// This day moved by a number of days; stays at the end of the calendar where that leaves it.
    #[must_use]
    pub fn plus(self, days: i64) -> Self {
        Self(self.0.saturating_add(Duration::days(days)))
    }

    /// "20 Jun", and "20 Jun 2027" when it is not in the year of `today`.
    pub fn short(self, today: Self) -> String {
        let month = &MONTHS[usize::from(self.month() - 1)][..3];
        if self.year() == today.year() {
            format!("{} {month}", self.day())
        } else {
            format!("{} {month} {}", self.day(), self.year())
        }
    }

    /// "20 June 2026".
    pub fn long(self) -> String {
        format!("{} {} {}", self.day(), MONTHS[usize::from(self.month() - 1)], self.year())
    }

    /// "Saturday 20 June", with the year when it is not in the year of `today`.
    pub fn spoken(self, today: Self) -> String {
        let month = MONTHS[usize::from(self.month() - 1)];
        let weekday = WEEKDAYS[usize::from(self.weekday() - 1)];
        if self.year() == today.year() {
            format!("{weekday} {} {month}", self.day())
        } else {
            format!("{weekday} {} {month} {}", self.day(), self.year())
        }
    }
}

/// The English name of a weekday, 1 for Monday to 7 for Sunday.
pub fn weekday_name(number: u8) -> &'static str {
    WEEKDAYS[usize::from(number.clamp(1, 7) - 1)]
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

impl FromStr for Day {
    type Err = NotADay;

    fn from_str(text: &str) -> Result<Self, NotADay> {
        let mut parts = text.trim().splitn(3, '-');
        let mut next = |digits: usize| {
            let part = parts.next().ok_or(NotADay)?;
            if part.len() == digits && part.bytes().all(|b| b.is_ascii_digit()) { Ok(part) } else { Err(NotADay) }
        };
        let (year, month, day) = (next(4)?, next(2)?, next(2)?);
        let number = |s: &str| s.parse::<i32>().map_err(|_| NotADay);
        let small = |s: &str| s.parse::<u8>().map_err(|_| NotADay);
        Self::new(number(year)?, small(month)?, small(day)?)
    }
}

impl TryFrom<String> for Day {
    type Error = NotADay;

    fn try_from(text: String) -> Result<Self, NotADay> {
        text.parse()
    }
}

impl From<Day> for String {
    fn from(day: Day) -> Self {
        day.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn a_day_is_written_as_people_write_it() {
        let today = day("2026-06-16");
        assert_eq!(day("2026-06-20").short(today), "20 Jun");
        assert_eq!(day("2027-02-26").short(today), "26 Feb 2027");
        assert_eq!(day("2026-06-14").spoken(today), "Sunday 14 June");
        assert_eq!(day("2026-05-02").long(), "2 May 2026");
    }

    #[test]
    fn what_is_not_a_day_is_refused() {
        for text in ["", "2026-6-1", "2026-02-30", "20-06-2026", "2026-06-20T00:00", "+026-06-20", "2026-06-2x"] {
            assert_eq!(text.parse::<Day>(), Err(NotADay), "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_day_survives_being_written_and_read(year in 1900..2200i32, month in 1..=12u8, date in 1..=28u8, step in -4000..4000i64) {
            let first = Day::new(year, month, date).unwrap();
            prop_assert_eq!(first.to_string().parse::<Day>(), Ok(first));
            prop_assert_eq!(first.plus(step).days_since(first), step);
        }
    }
}
