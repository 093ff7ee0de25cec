//! What somebody owes: their initiatives by when the next update is due.

use serde::{Deserialize, Serialize};

use crate::{
    calendar::{Day, Stamp, weekday_name},
    portfolio::domain::{Health, Shown},
};

/// A person's initiatives, sorted into what is overdue, what is due this week, and the rest.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DueList {
    pub overdue: Vec<Due>,
    pub this_week: Vec<Due>,
    pub later: Vec<Due>,
}

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Due {
    pub id: String,
    pub name: String,
    pub product: String,
    pub shown: Shown,
    /// What was declared last, where it is no longer believed.
    pub was: Option<Health>,
    pub due: Stamp,
    /// The due moment has gone by.
    pub overdue: bool,
    /// It has never been reported on.
    pub never: bool,
}

impl Due {
    /// "24 d", "today", "Friday", "29 June".
    pub fn when(&self, today: Day) -> String {
        let days = self.due.day.days_since(today);
        match days {
            days if days < 0 => format!("{} d", -days),
            0 => "today".to_owned(),
            1..7 if !self.overdue => weekday_name(self.due.day.weekday()).to_owned(),
            _ => self.due.day.short(today),
        }
    }

    /// "Unknown, was on track".
    pub fn standing(&self) -> String {
        match (self.shown, self.was) {
            (Shown::Unknown, Some(was)) => format!("Unknown, was {}", was.label().to_ascii_lowercase()),
            (Shown::Unknown, None) if self.never => "Unknown, never reported".to_owned(),
            (shown, _) => shown.label().to_owned(),
        }
    }
}

impl DueList {
    /// Sorts what is owed, soonest first. Weeks begin on a weekday, 1 for Monday.
    pub fn of(mut all: Vec<Due>, today: Day, week_start: u8) -> Self {
        all.sort_by(|a, b| (a.due.day, a.due.minute, &a.name).cmp(&(b.due.day, b.due.minute, &b.name)));
        let week_ends = last_of_week(today, week_start);
        let mut list = Self::default();
        for due in all {
            let part = match (due.overdue, due.due.day <= week_ends) {
                (true, _) => &mut list.overdue,
                (false, true) => &mut list.this_week,
                (false, false) => &mut list.later,
            };
            part.push(due);
        }
        list
    }

    /// How many are overdue or due this week.
    pub fn owed(&self) -> usize {
        self.overdue.len() + self.this_week.len()
    }

    /// All of them, in the order in which they are listed.
    pub fn all(&self) -> impl Iterator<Item = &Due> {
        self.overdue.iter().chain(&self.this_week).chain(&self.later)
    }

    /// The one to go on with after one: the next that is owed, otherwise the first that is.
    pub fn after(&self, id: &str) -> Option<&Due> {
        let owed = || self.overdue.iter().chain(&self.this_week);
        owed().skip_while(|due| due.id != id).nth(1).or_else(|| owed().find(|due| due.id != id))
    }
}

/// The last day of the week that a day lies in.
fn last_of_week(today: Day, week_start: u8) -> Day {
    let since = (7 + today.weekday() - week_start) % 7;
    today.plus(6 - i64::from(since))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn due(id: &str, on: &str, overdue: bool) -> Due {
        let due = Stamp { day: day(on), minute: 17 * 60 };
        let (name, product) = (id.to_owned(), "Auk 12".to_owned());
        Due { id: id.to_owned(), name, product, shown: Shown::OnTrack, was: None, due, overdue, never: false }
    }

    #[test]
    fn what_is_owed_is_sorted_by_when() {
        let today = day("2026-06-16"); // a Tuesday
        let all = vec![due("c", "2026-06-29", false), due("b", "2026-06-19", false), due("a", "2026-06-10", true)];
        let list = DueList::of(all, today, 1);
        let words: Vec<String> = list.all().map(|due| format!("{} {}", due.id, due.when(today))).collect();
        assert_eq!(words, ["a 6 d", "b Friday", "c 29 Jun"]);
        assert_eq!((list.owed(), list.later.len()), (2, 1));
        assert_eq!(list.after("a").unwrap().id, "b");
        assert_eq!(list.after("b").unwrap().id, "a");
        assert_eq!(list.after("c").unwrap().id, "a");
    }

    #[test]
    fn a_week_ends_the_day_before_it_starts_again() {
        assert_eq!(last_of_week(day("2026-06-16"), 1), day("2026-06-21"));
        assert_eq!(last_of_week(day("2026-06-16"), 7), day("2026-06-20"));
        assert_eq!(last_of_week(day("2026-06-21"), 7), day("2026-06-27"));
    }

    #[test]
    fn silence_is_said_with_what_came_before() {
        let quiet = Due { shown: Shown::Unknown, was: Some(Health::OnTrack), ..due("a", "2026-06-10", true) };
        assert_eq!(quiet.standing(), "Unknown, was on track");
        assert_eq!(Due { was: None, never: true, ..quiet }.standing(), "Unknown, never reported");
    }
}
