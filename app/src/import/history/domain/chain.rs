//! The changes of one field of one initiative, in the order in which they were made.

use super::{Entry, Replays};
use crate::calendar::{Day, Moment};

/// A change at its moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    pub from: Option<String>,
    pub to: Option<String>,
    pub at: Moment,
}

/// A field's changes, each leaving from where the one before arrived.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chain {
    pub links: Vec<Link>,
    /// Rows that change nothing once their words are ours.
    pub unchanged: usize,
    /// Rows dated before the change they follow; they stand at its day.
    pub redated: usize,
}

impl Chain {
    /// Puts the rows of a file in order. Their dates decide; where those contradict what the rows say of each other
    /// (each leaves from where the one before arrived), and the file's own order does not, the file is followed and a
    /// date that lies before its predecessor's moves up to it.
    pub fn of(entries: Vec<Entry>) -> Self {
        let mut chain = Self::default();
        let mut standing = None;
        let (mut day, mut on_that_day) = (Day::EPOCH, 0);
        for (place, entry) in in_order(entries).into_iter().enumerate() {
            if place == 0 {
                standing.clone_from(&entry.from);
                day = entry.day;
            } else if entry.day > day {
                (day, on_that_day) = (entry.day, 0);
            } else {
                chain.redated += usize::from(entry.day < day);
                on_that_day += 1;
            }
            // Every initiative has a stage: a word that is none of ours says nothing of it.
            if entry.to == standing || (entry.to.is_none() && entry.field == Replays::Stage) {
                chain.unchanged += 1;
                continue;
            }
            let from = std::mem::replace(&mut standing, entry.to.clone());
            chain.links.push(Link { from, to: entry.to, at: noon(day).plus(on_that_day) });
        }
        chain
    }
}

fn in_order(entries: Vec<Entry>) -> Vec<Entry> {
    let by_date = |mut entries: Vec<Entry>| {
        entries.sort_by_key(|entry| entry.day);
        entries
    };
    let dated = by_date(entries.clone());
    if linked(&dated) {
        return dated;
    }
    // Files that tell the newest first tell several changes of one day backwards too.
    let backwards = by_date(entries.iter().rev().cloned().collect());
    if linked(&backwards) {
        return backwards;
    }
    if linked(&entries) { entries } else { dated }
}

fn linked(entries: &[Entry]) -> bool {
    entries.windows(2).all(|two| two[0].to == two[1].from)
}

/// Noon in Greenwich: the same day on nearly every clock on earth.
fn noon(day: Day) -> Moment {
    Moment(day.days_since(Day::EPOCH) * Moment::DAY + 12 * Moment::HOUR)
}
