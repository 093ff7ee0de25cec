//! The sentence that opens a home page.

use super::Home;
use crate::{
    calendar::{Day, weekday_name},
    portfolio::changes::Size,
};

/// The sentence in two parts: what needs the reader, then what moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lede {
    pub strong: String,
    pub rest: String,
}

impl Lede {
    pub fn of(home: &Home, today: Day) -> Self {
        Self { strong: needs(home), rest: moved(home, today) }
    }
}

fn needs(home: &Home) -> String {
    let mut askers: Vec<&str> = home.asks.iter().map(|ask| ask.by.as_str()).collect();
    askers.sort_unstable();
    askers.dedup();
    let overdue = home.owed.iter().filter(|due| due.overdue).count();
    let troubles = home.troubles.tally.open();
    let asked = match askers.as_slice() {
        [] => None,
        [one] => Some(format!("{one} waits for your answer.")),
        many => Some(format!("{} people wait for your answer.", capital(&counted(many.len())))),
    };
    let owed = match (home.owed.len(), overdue) {
        (0, _) => None,
        (1, 0) => Some("One of your updates is due.".to_owned()),
        (1, _) => Some("One of your updates is overdue.".to_owned()),
        (n, 0) => Some(format!("{} of your updates are due.", capital(&counted(n)))),
        (n, late) if n == late => Some(format!("{} of your updates are overdue.", capital(&counted(n)))),
        (n, late) => Some(format!("{} of your updates are due, {} overdue.", capital(&counted(n)), counted(late))),
    };
    let led = match troubles {
        0 => None,
        1 => Some("One initiative you lead over is in trouble.".to_owned()),
        n => Some(format!("{} initiatives you lead over are in trouble.", capital(&counted(n as usize)))),
    };
    let surveyed = (!home.surveys.is_empty()).then(|| "Your team is asked how it is.".to_owned());
    let needs: Vec<String> = [asked, owed, surveyed, led].into_iter().flatten().take(2).collect();
    if needs.is_empty() { "Nothing waits for you.".to_owned() } else { needs.join(" ") }
}

fn moved(home: &Home, today: Day) -> String {
    let changes = &home.changes;
    let days = today.days_since(changes.since.day);
    let since = match days {
        0 => "today".to_owned(),
        1 => "yesterday".to_owned(),
        2..7 => weekday_name(changes.since.day.weekday()).to_owned(),
        _ => changes.since.day.short(today),
    };
    let count = changes.listed.len() + changes.smaller as usize;
    let Some(largest) = changes.listed.first() else {
        return format!("Nothing has moved since {since}.");
    };
    let how = match largest.size {
        Size::Days(days) if days >= 60 => format!("now {} months later", counted(whole_months(days))),
        Size::Days(days) if days >= 0 => format!("{days} days later"),
        Size::Days(days) => format!("{} days earlier", -days),
        Size::Health(_, to) => format!("now {}", to.label().to_ascii_lowercase()),
        Size::Quiet(_) => "gone quiet".to_owned(),
        Size::Points(_) => "less certain".to_owned(),
        Size::Finished => "finished".to_owned(),
        Size::Cancelled => "cancelled".to_owned(),
        Size::New => "new".to_owned(),
    };
    let things = if count == 1 { "one thing".to_owned() } else { format!("{} things", counted(count)) };
    format!("Since {since} {things} moved; the largest is {}, {how}.", largest.name)
}

fn whole_months(days: i64) -> usize {
    usize::try_from(days / 30).unwrap_or_default()
}

/// Numbers as words up to ten: "three", "12".
pub fn counted(n: usize) -> String {
    const WORDS: [&str; 11] = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    WORDS.get(n).map_or_else(|| n.to_string(), |word| (*word).to_owned())
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| std::iter::once(first.to_ascii_uppercase()).chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        calendar::Stamp,
        home::domain::Troubles,
        portfolio::changes::{Changes, Shift},
        portfolio::{domain::Tally, initiatives::domain::Ref, status_updates::asks::OpenAsk},
    };

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn quiet_home() -> Home {
        let since = Stamp { day: day("2026-06-12"), minute: 0 };
        Home {
            asks: vec![],
            owed: vec![],
            surveys: vec![],
            troubles: Troubles::default(),
            changes: Changes { since, visited: true, listed: vec![], smaller: 0, steady: 0 },
            tally: Tally::default(),
            quiet: vec![],
            quiet_total: 0,
        }
    }

    fn said(home: &Home) -> String {
        let lede = Lede::of(home, day("2026-06-16"));
        format!("{} {}", lede.strong, lede.rest)
    }

    #[test]
    fn nothing_is_said_plainly() {
        assert_eq!(said(&quiet_home()), "Nothing waits for you. Nothing has moved since Friday.");
    }

    #[test]
    fn who_waits_comes_first_then_what_moved_most() {
        let mut home = quiet_home();
        let at = home.changes.since;
        for (id, by) in [("1", "Jonas Berg"), ("2", "Chidi Eze"), ("3", "Chidi Eze")] {
            let initiative = Ref { id: id.into(), name: "Certification".into() };
            let (wording, product) = ("May we?".into(), "Auk 12".into());
            home.asks.push(OpenAsk {
                id: id.into(),
                wording,
                initiative,
                may_open: true,
                product,
                by: by.into(),
                at,
                days: 2,
            });
        }
        home.changes.listed.push(Shift {
            id: "t".into(),
            name: "Half-hourly tariff".into(),
            place: "Home / Tariffs".into(),
            size: Size::Days(152),
            words: String::new(),
            shown: None,
            said: String::new(),
            at,
            by: String::new(),
        });
        home.changes.smaller = 7;
        assert_eq!(
            said(&home),
            "Two people wait for your answer. Since Friday eight things moved; the largest is Half-hourly tariff, now five months later."
        );
    }
}
