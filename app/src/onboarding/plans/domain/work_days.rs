//! On which days somebody works, and where a step goes that falls on another.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::calendar::Day;

/// The most days off that a plan keeps.
pub const MOST_HOLIDAYS: usize = 200;

/// How far a free day is looked for: more than the days off a plan keeps, in weeks of one working day.
const LOOK: i64 = 1500;

/// Half a year and the like: days from the first up to, but not including, the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    pub first: Day,
    /// None where it goes on.
    pub end: Option<Day>,
}

impl Stretch {
    pub fn holds(self, day: Day) -> bool {
        self.first <= day && self.end.is_none_or(|end| day < end)
    }

    /// The last day of it.
    pub fn last(self) -> Option<Day> {
        self.end.map(|end| end.plus(-1))
    }
}

/// A working week and the days off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkDays {
    /// Monday to Sunday; at least one of them.
    week: [bool; 7],
    off: BTreeSet<Day>,
}

impl Default for WorkDays {
    /// Monday to Friday.
    fn default() -> Self {
        Self { week: [true, true, true, true, true, false, false], off: BTreeSet::new() }
    }
}

impl WorkDays {
    /// Takes the days of the week, Monday first, and the days off.
    pub fn new(week: [bool; 7], off: impl IntoIterator<Item = Day>) -> Result<Self, &'static str> {
        let off: BTreeSet<Day> = off.into_iter().collect();
        if !week.contains(&true) {
            return Err("Choose at least one working day.");
        }
        if off.len() > MOST_HOLIDAYS {
            return Err("These are more than 200 days off. Keep those of the first year.");
        }
        Ok(Self { week, off })
    }

    /// Reads days off as they are typed: dates with spaces, commas or line breaks between, `#` before a remark, and
    /// `2026-12-24..2026-12-31` for all of a stretch.
    pub fn days_off(text: &str) -> Result<Vec<Day>, String> {
        let mut days = Vec::new();
        let words = text
            .lines()
            .flat_map(|line| line.split('#').next().unwrap_or_default().split(|c: char| c == ',' || c.is_whitespace()));
        for word in words.filter(|word| !word.is_empty()) {
            let read = |part: &str| part.parse::<Day>().map_err(|e| format!("“{word}” is no date. {e}"));
            let (from, to) = word.split_once("..").unwrap_or((word, word));
            let (from, to) = (read(from)?, read(to)?);
            if to < from || to.days_since(from) > 366 {
                return Err(format!("“{word}” is no stretch of days. Give the first day, two dots and the last."));
            }
            days.extend((0..=to.days_since(from)).map(|n| from.plus(n)));
        }
        Ok(days)
    }

    /// Monday to Sunday.
    pub const fn week(&self) -> [bool; 7] {
        self.week
    }

    pub fn off(&self) -> impl Iterator<Item = Day> + '_ {
        self.off.iter().copied()
    }

    pub fn works_on(&self, day: Day) -> bool {
        self.week[usize::from(day.weekday().clamp(1, 7) - 1)] && !self.off.contains(&day)
    }

    /// The next working day after this one.
    pub fn after(&self, day: Day) -> Day {
        (1..LOOK).map(|n| day.plus(n)).find(|day| self.works_on(*day)).unwrap_or(day.plus(1))
    }

    /// Where something goes that is meant for a day: to that day when it is worked on, else to the next such day of
    /// the stretch, else to the last one before; and where nobody works in all of the stretch, it stays. Never outside
    /// the stretch, and what is meant for a later day never goes before what is meant for an earlier one.
    pub fn place(&self, meant: Day, within: Stretch) -> Day {
        let meant = meant.max(within.first);
        let meant = within.last().map_or(meant, |last| meant.min(last.max(within.first)));
        let later = (0..LOOK).map(|n| meant.plus(n)).take_while(|day| within.holds(*day));
        let earlier = (1..LOOK).map(|n| meant.plus(-n)).take_while(|day| within.holds(*day));
        later.chain(earlier).find(|day| self.works_on(*day)).unwrap_or(meant)
    }
}
