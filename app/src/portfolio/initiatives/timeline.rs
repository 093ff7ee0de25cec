//! A record of changes read from its beginning: what was first promised, how often it moved, where it stands.

use std::collections::HashMap;

use crate::{
    calendar::Day,
    portfolio::{domain::Slip, initiatives::domain::Change},
};

/// What a record of target dates says as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Promises {
    /// The first date that was ever given.
    pub baseline: Option<Day>,
    pub current: Option<Day>,
    pub slip: Slip,
}

/// Reads a record in order of time, each entry as where it left from and where it arrived. An entry that arrives at
/// what stands already (an import that repeats what the history says) is no move; a date that was taken away leaves
/// the last known slip.
pub fn promises(entries: impl IntoIterator<Item = (Option<Day>, Option<Day>)>) -> Promises {
    let mut entries = entries.into_iter().peekable();
    let start = entries.peek().and_then(|(from, _)| *from);
    let mut all = Promises { baseline: start, current: start, slip: Slip { days: 0, moves: 0 } };
    for (_, to) in entries {
        if to == all.current {
            continue;
        }
        all.slip.moves += u32::from(all.current.is_some());
        all.current = to;
        all.baseline = all.baseline.or(to);
        if let (Some(first), Some(to)) = (all.baseline, to) {
            all.slip.days = to.days_since(first);
        }
    }
    all
}

/// A history as it is told: an entry that only repeats what stood already (an import that a history has caught up
/// with) is left out, and one that does not say where it left from leaves from what stood.
pub fn told(record: Vec<Change>) -> Vec<Change> {
    let mut standing: HashMap<String, Option<String>> = HashMap::new();
    let mut told = Vec::with_capacity(record.len());
    for mut change in record {
        let stood = standing.insert(change.field.clone(), change.to.clone());
        if stood.as_ref() == Some(&change.to) {
            continue;
        }
        change.from = change.from.or(stood.flatten());
        told.push(change);
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Option<Day> {
        text.parse().ok()
    }

    #[test]
    fn the_first_promise_is_the_earliest_and_a_repeat_is_no_move() {
        let read = promises([
            (None, day("2024-03-14")),
            (day("2024-03-14"), day("2024-05-02")),
            (None, day("2024-05-02")),
            (day("2024-05-02"), day("2024-06-20")),
        ]);
        assert_eq!(read.baseline, day("2024-03-14"));
        assert_eq!(read.current, day("2024-06-20"));
        assert_eq!(read.slip, Slip { days: 98, moves: 2 });
    }

    #[test]
    fn a_history_that_begins_in_the_middle_knows_what_stood_before() {
        let read = promises([(day("2024-03-14"), day("2024-03-24"))]);
        assert_eq!((read.baseline, read.slip), (day("2024-03-14"), Slip { days: 10, moves: 1 }));
    }

    #[test]
    fn a_date_taken_away_leaves_the_last_known_slip() {
        let read = promises([(None, day("2024-03-01")), (None, day("2024-03-11")), (None, None)]);
        assert_eq!((read.current, read.slip), (None, Slip { days: 10, moves: 2 }));
        let again = promises([(None, day("2024-03-01")), (None, None), (None, day("2024-03-31"))]);
        assert_eq!(again.slip, Slip { days: 30, moves: 1 }, "given again after it was taken away: one move");
    }

    proptest! {
        #[test]
        fn without_a_move_there_is_no_slip(days in proptest::collection::vec(proptest::option::of(0..5i64), 0..12)) {
            let dates: Vec<_> = days.iter().map(|d| d.map(|d| Day::EPOCH.plus(d))).collect();
            let read = promises(dates.iter().map(|to| (None, *to)));
            prop_assert_eq!(read.baseline, dates.iter().flatten().next().copied());
            prop_assert_eq!(read.current, dates.last().copied().flatten());
            if read.slip.moves == 0 { prop_assert_eq!(read.slip.days, 0); }
        }
    }
}
