//! What changed since the last update, in words: listed above the form, and frozen with what is posted.

use serde::{Deserialize, Serialize};

use crate::{calendar::Day, calendar::Stamp, portfolio::domain::Stage};

/// What a fact is about; how it is drawn follows from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum About {
    Date,
    Stage,
    Cleared,
    Waiting,
    Other,
}

/// One fact: plain words, the words that matter, what follows, and what should worry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    pub about: About,
    pub before: String,
    pub strong: String,
    pub after: String,
    pub alarm: String,
    /// "21 May, you".
    pub note: String,
}

/// The facts since a moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Since {
    /// "Since your update of 16 May".
    pub title: String,
    pub facts: Vec<Fact>,
}

impl Fact {
    fn new(about: About, before: &str, strong: String) -> Self {
        let none = String::new;
        Self { about, before: before.to_owned(), strong, after: none(), alarm: none(), note: none() }
    }

    /// The target against today; nothing when it is more than a fortnight away.
    pub fn of_target(target: Option<Day>, today: Day) -> Option<Self> {
        let target = target?;
        let days = target.days_since(today);
        let day = target.short(today);
        let many = |days: i64| if days == 1 { "1 day".to_owned() } else { format!("{days} days") };
        match days {
            i64::MIN..0 => {
                let mut fact = Self::new(About::Date, "Target passed: ", day);
                ", now ".clone_into(&mut fact.after);
                fact.alarm = format!("{} overdue", many(-days));
                Some(fact)
            }
            0 => Some(Self::new(About::Date, "Target is ", "today".to_owned())),
            1..=14 => Some(Self::new(About::Date, "Target in ", format!("{}: {day}", many(days)))),
            _ => None,
        }
    }

    /// A change of a field; nothing for fields that say nothing of how it is going.
    pub fn of_change(field: &str, from: Option<&str>, to: Option<&str>, reason: &str, today: Day) -> Option<Self> {
        let day = |text: &str| text.parse::<Day>().map_or_else(|_| text.to_owned(), |day| day.short(today));
        let stage =
            |text: &str| text.parse::<Stage>().map_or_else(|_| text.to_owned(), |s| s.label().to_ascii_lowercase());
        let fact = match (field, from, to) {
            ("target_date", Some(from), Some(to)) => {
                let mut fact = Self::new(About::Date, &format!("Target moved from {} to ", day(from)), day(to));
                fact.after = format!(": {reason}");
                fact
            }
            ("target_date", None, Some(to)) => Self::new(About::Date, "Target set to ", day(to)),
            ("target_date", Some(from), None) => Self::new(About::Date, "Target taken away; it was ", day(from)),
            ("stage", Some(from), Some(to)) => {
                Self::new(About::Stage, &format!("Stage moved from {} to ", stage(from)), stage(to))
            }
            ("horizon", Some(from), Some(to)) => {
                Self::new(About::Stage, &format!("Horizon moved from {from} to "), to.to_owned())
            }
            ("confidence", Some(from), Some(to)) => {
                Self::new(About::Other, &format!("Confidence went from {from} to "), to.to_owned())
            }
            ("confidence", None, Some(to)) => Self::new(About::Other, "Confidence is now ", to.to_owned()),
            ("lead" | "team", _, Some(to)) => Self::new(About::Other, &format!("The {field} is now "), to.to_owned()),
            _ => return None,
        };
        Some(fact)
    }

    /// It waited for another and no longer does.
    pub fn cleared(name: String) -> Self {
        Self::new(About::Cleared, "Blocker cleared: ", name)
    }

    /// It waits for another, since the last update or from before it.
    pub fn waiting(name: String, new: bool, due: Option<Day>, today: Day) -> Self {
        let mut fact = Self::new(About::Waiting, if new { "Now waits for " } else { "Still waits for " }, name);
        fact.after = due.map_or_else(|| ", without a date".to_owned(), |due| format!(", due {}", due.short(today)));
        fact
    }

    /// Says when it happened and who did it; `you` for the reader.
    #[must_use]
    pub fn noted(mut self, at: Stamp, by: &str, today: Day) -> Self {
        self.note = format!("{}, {by}", at.day.short(today));
        self
    }
}

/// "Since your update of 16 May".
pub fn title(last: Option<(&Stamp, Option<&str>)>, today: Day) -> String {
    match last {
        None => "Since it began".to_owned(),
        Some((at, None)) => format!("Since your update of {}", at.day.short(today)),
        Some((at, Some(author))) => format!("Since the update of {} by {author}", at.day.short(today)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(fact: Option<Fact>) -> String {
        fact.map(|fact| fact.before + &fact.strong + &fact.after + &fact.alarm).unwrap_or_default()
    }

    #[test]
    fn a_target_worries_once_it_has_passed() {
        let today: Day = "2026-06-16".parse().unwrap();
        let of = |day: &str| words(Fact::of_target(day.parse().ok(), today));
        assert_eq!(of("2026-05-29"), "Target passed: 29 May, now 18 days overdue");
        assert_eq!(of("2026-06-16"), "Target is today");
        assert_eq!(of("2026-06-17"), "Target in 1 day: 17 Jun");
        assert_eq!(of("2026-08-01"), "");
    }

    #[test]
    fn changes_read_like_sentences() {
        let today: Day = "2026-06-16".parse().unwrap();
        let of = |field, from, to, why| words(Fact::of_change(field, from, to, why, today));
        assert_eq!(of("stage", Some("development"), Some("launch"), ""), "Stage moved from development to launch");
        assert_eq!(
            of("target_date", Some("2026-05-29"), Some("2026-07-10"), "The hub drops it"),
            "Target moved from 29 May to 10 Jul: The hub drops it"
        );
        assert_eq!(of("confidence", Some("65 %"), Some("50 %"), ""), "Confidence went from 65 % to 50 %");
        assert_eq!(of("business_case", Some("a"), Some("b"), ""), "", "says nothing of how it is going");
    }
}
