//! The periods of a life: each begins where the one before ended, and nothing changes within one.

use std::{collections::BTreeSet, mem::discriminant};

use super::{Change, Life, Report, State, Was};
use crate::{
    calendar::{Day, Moment},
    portfolio::{
        domain::{
            Shown,
            facts::{Facts, Record},
        },
        initiatives::timeline::promises,
    },
};

/// The clocks of the organisation.
pub trait Clocks {
    fn day(&self, at: Moment) -> Day;
    /// The first moment of a day.
    fn start(&self, day: Day) -> Moment;
}

/// A time in which an initiative stood so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Period {
    pub from: Moment,
    /// Half open; `None` while it still stands so.
    pub until: Option<Moment>,
    pub state: State,
    pub shown: Shown,
    /// What the facts said. What it waited for is not weighed: only its own record is.
    pub facts: Shown,
    /// Set where the facts said worse than the lead did.
    pub doubt: Option<Shown>,
}

/// Splits of one period by time alone; more than a date and a due day can cause means a fault.
const MOST_SPLITS: usize = 12;

/// The periods of a life, from its beginning on; those to come are what will be if nothing happens. While it was
/// archived there is none.
pub fn periods(life: &Life, clocks: &impl Clocks) -> Vec<Period> {
    let mut moments = BTreeSet::from([life.begun]);
    moments.extend(life.changes.iter().map(|change| change.at.max(life.begun)));
    for report in &life.reports {
        moments.extend(report.said.iter().map(|(at, _)| *at).chain([report.at, report.stale]));
    }
    let moments: Vec<Moment> = moments.into_iter().filter(|at| *at >= life.begun).collect();
    let mut state = beginning(life);
    let mut changes = life.changes.iter().peekable();
    let mut dates: Vec<(Option<Day>, Option<Day>)> = Vec::new();
    let mut all: Vec<Period> = Vec::new();
    for (index, from) in moments.iter().enumerate() {
        while let Some(change) = changes.next_if(|change| change.at <= *from) {
            if let Was::Target(to) = change.to {
                dates.push((old_target(change), to));
                let read = promises(dates.iter().copied());
                (state.baseline, state.slip) = (read.baseline, read.slip);
            }
            state.take(change.to.clone());
        }
        declare(&mut state, life, *from);
        if !state.archived {
            split(&mut all, &state, (*from, moments.get(index + 1).copied()), clocks);
        }
    }
    all
}

/// How it stood before anything was recorded: each field where its first change left from, or as it is now.
fn beginning(life: &Life) -> State {
    let mut state = life.now.clone();
    let mut seen = Vec::new();
    for change in &life.changes {
        let field = discriminant(&change.to);
        if !seen.contains(&field) {
            seen.push(field);
            state.take(change.from.clone().unwrap_or_else(|| change.to.clone()));
            if matches!(change.to, Was::Target(_)) {
                (state.baseline, state.slip) =
                    (old_target(change), crate::portfolio::domain::Slip { days: 0, moves: 0 });
            }
        }
    }
    state
}

const fn old_target(change: &Change) -> Option<Day> {
    match change.from {
        Some(Was::Target(day)) => day,
        _ => None,
    }
}

/// What the newest update of that moment said by then.
fn declare(state: &mut State, life: &Life, at: Moment) {
    let newest: Option<&Report> = life.reports.iter().rev().find(|report| report.at <= at);
    let said = newest.and_then(|report| report.said.iter().rev().find(|(said, _)| *said <= at).or(report.said.first()));
    state.health = said.map(|(_, health)| *health);
    state.reported = newest.map(|report| report.at);
    state.due = newest.map_or(life.first_due, |report| Some(report.due));
    state.stale = newest.map(|report| report.stale);
}

/// Adds a period, in parts where time alone changes what the facts say; what says nothing new is joined to the last.
fn split(all: &mut Vec<Period>, state: &State, (mut from, until): (Moment, Option<Moment>), clocks: &impl Clocks) {
    let shown = state.shown(from);
    for _ in 0..MOST_SPLITS {
        let today = clocks.day(from);
        let facts = Facts::of(&record(state, shown, clocks), today);
        let next = facts.until.map(|day| clocks.start(day)).filter(|next| until.is_none_or(|until| *next < until));
        let (until_then, doubt) = (next.or(until), facts.doubt(shown));
        let period = Period { from, until: until_then, state: state.clone(), shown, facts: facts.health, doubt };
        match all.last_mut().filter(|last| last.until == Some(from) && same(last, &period)) {
            Some(last) => last.until = period.until,
            None => all.push(period),
        }
        match next {
            Some(next) if next > from => from = next,
            _ => return,
        }
    }
    if let Some(last) = all.last_mut() {
        last.until = until;
    }
}

fn same(last: &Period, new: &Period) -> bool {
    last.state == new.state && last.shown == new.shown && last.facts == new.facts
}

fn record(state: &State, shown: Shown, clocks: &impl Clocks) -> Record {
    Record {
        stage: state.stage,
        horizon: state.horizon,
        shown,
        target: state.target,
        slip: state.slip,
        due: state.due.map(|due| clocks.day(due)),
        led: state.lead_id.is_some(),
        blockers: Vec::new(),
    }
}
