//! When the next update is due (model: `UpdatePolicy`).

use serde::{Deserialize, Serialize};

use crate::{
    calendar::{Day, weekday_name},
    error::Faults,
    vocabulary,
};

vocabulary!(
    /// How often an initiative reports.
    Cadence, "a cadence" {
        Weekly = "weekly", "Weekly";
        Fortnightly = "fortnightly", "Every two weeks";
        Monthly = "monthly", "Monthly";
    }
);

impl Cadence {
    /// Days that an update must lie before a due day to leave that day due: half the cadence. A report on the Friday
    /// before a weekly Monday counts for that Monday.
    const fn least_gap(self) -> i64 {
        match self {
            Self::Weekly => 4,
            Self::Fortnightly => 8,
            Self::Monthly => 15,
        }
    }
}

/// A line's policy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Policy {
    pub cadence: Cadence,
    /// 1 is Monday, 7 is Sunday.
    pub weekday: u8,
    /// The hour of the due day, 0 to 23, in the policy's time zone.
    pub hour: u8,
    /// A named time zone, such as `Europe/Berlin`.
    pub time_zone: String,
    /// Days after the due moment until silence counts as stale.
    pub grace_days: u8,
}

impl Policy {
    /// What holds for a line that has set nothing: weekly, Mondays at 17:00, three days of grace.
    pub fn default_in(time_zone: &str) -> Self {
        Self { cadence: Cadence::Weekly, weekday: 1, hour: 17, time_zone: time_zone.to_owned(), grace_days: 3 }
    }

    /// The day on which the next update is due, for one that reported (or began) on a day.
    pub fn due_after(&self, reported: Day) -> Day {
        let earliest = reported.plus(self.cadence.least_gap());
        let ahead = i64::from((7 + self.weekday - earliest.weekday()) % 7);
        let weekly = earliest.plus(ahead);
        match self.cadence {
            Cadence::Weekly | Cadence::Fortnightly => weekly,
            Cadence::Monthly => first_of_its_weekday(weekly),
        }
    }

    /// Reads the fields of a form; the time zone has been looked up before, since that takes the database of zones.
    pub fn parse(
        faults: &mut Faults,
        cadence: &str,
        weekday: &str,
        hour: &str,
        time_zone: Option<String>,
        grace_days: &str,
    ) -> Option<Self> {
        let number = |text: &str, least: u8, most: u8, otherwise: &'static str| {
            text.trim().parse::<u8>().ok().filter(|n| (least..=most).contains(n)).ok_or(otherwise)
        };
        let cadence = faults.take("cadence", cadence.parse::<Cadence>());
        let weekday = faults.take("weekday", number(weekday, 1, 7, "Choose a weekday."));
        let hour = faults.take("hour", number(hour, 0, 23, "Give the hour as a whole number from 0 to 23."));
        let grace = faults.take("grace_days", number(grace_days, 0, 30, "Give the days of grace: 0 to 30."));
        Some(Self { cadence: cadence?, weekday: weekday?, hour: hour?, time_zone: time_zone?, grace_days: grace? })
    }

    /// "weekly on Mondays by 17:00 (Europe/Berlin); quiet after 3 more days".
    pub fn in_full(&self) -> String {
        let grace = match self.grace_days {
            0 => "quiet at once".to_owned(),
            1 => "quiet after 1 more day".to_owned(),
            days => format!("quiet after {days} more days"),
        };
        format!("{} by {:02}:00 ({}); {grace}", self.words(), self.hour, self.time_zone)
    }

    /// "weekly on Mondays".
    pub fn words(&self) -> String {
        let weekday = weekday_name(self.weekday);
        match self.cadence {
            Cadence::Weekly => format!("weekly on {weekday}s"),
            Cadence::Fortnightly => format!("every two weeks on {weekday}s"),
            Cadence::Monthly => format!("monthly on the first {weekday}"),
        }
    }
}

/// A line's policy as its page shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Setting {
    /// The id of the line.
    pub line: String,
    pub policy: Policy,
    /// False while the line follows the default.
    pub own: bool,
    /// The version that the reader has seen; 0 while the line follows the default.
    pub version: i64,
    pub may_set: bool,
}

/// The first day from `day` on that is the first of its weekday in its month.
fn first_of_its_weekday(day: Day) -> Day {
    let mut day = day;
    while day.day() > 7 {
        day = day.plus(7);
    }
    day
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn policy(cadence: Cadence) -> Policy {
        Policy { cadence, ..Policy::default_in("UTC") }
    }

    #[test]
    fn a_report_shortly_before_the_due_day_counts_for_it() {
        assert_eq!(policy(Cadence::Weekly).due_after(day("2026-06-14")), day("2026-06-22"), "Sunday before a Monday");
        assert_eq!(policy(Cadence::Weekly).due_after(day("2026-06-15")), day("2026-06-22"), "on the Monday itself");
        assert_eq!(
            policy(Cadence::Weekly).due_after(day("2026-06-11")),
            day("2026-06-15"),
            "Thursday leaves Monday due"
        );
        assert_eq!(policy(Cadence::Fortnightly).due_after(day("2026-06-15")), day("2026-06-29"));
        assert_eq!(policy(Cadence::Monthly).due_after(day("2026-06-01")), day("2026-07-06"));
    }

    #[test]
    fn a_policy_reads_like_a_sentence() {
        assert_eq!(policy(Cadence::Weekly).words(), "weekly on Mondays");
        assert_eq!(policy(Cadence::Monthly).words(), "monthly on the first Monday");
    }

    #[test]
    fn a_policy_is_read_from_a_form_or_every_fault_is_named() {
        let mut faults = Faults::new();
        let zone = Some("Europe/Berlin".to_owned());
        let read = Policy::parse(&mut faults, "weekly", "5", "16", zone, "2").unwrap();
        assert_eq!(read.in_full(), "weekly on Fridays by 16:00 (Europe/Berlin); quiet after 2 more days");
        let mut faults = Faults::new();
        assert_eq!(Policy::parse(&mut faults, "daily", "8", "24", None, "-1"), None);
        let refusal = faults.refusal();
        for field in ["cadence", "weekday", "hour", "grace_days"] {
            assert!(refusal.of_field(field).is_some(), "{field}");
        }
    }

    proptest! {
        #[test]
        fn the_due_day_is_the_policys_weekday_and_lies_ahead(weekday in 1..=7u8, offset in 0..2000i64, which in 0..3usize) {
            let policy = Policy { weekday, ..policy(Cadence::ALL[which]) };
            let reported = day("2024-01-01").plus(offset);
            let due = policy.due_after(reported);
            prop_assert_eq!(due.weekday(), weekday);
            prop_assert!(due > reported);
            let longest = match policy.cadence { Cadence::Weekly => 10, Cadence::Fortnightly => 14, Cadence::Monthly => 50 };
            prop_assert!(due.days_since(reported) <= longest);
        }
    }
}
