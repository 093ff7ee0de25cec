//! What is to be done: late, today, this week.

use super::{Plan, Status, Step};
use crate::calendar::Day;

/// The open steps of a plan that come first, each list in the order of its days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agenda<'a> {
    pub late: Vec<&'a Step>,
    /// With what was settled today.
    pub today: Vec<&'a Step>,
    /// After today, until the last day of the week.
    pub week: Vec<&'a Step>,
    /// The first few after that, where the week holds nothing.
    pub next: Vec<&'a Step>,
}

/// How many steps stand in for a week that holds none.
const NEXT: usize = 5;

/// Sorts a plan's steps by when they are due. `week_ends` is the last day of the week that holds today.
pub fn agenda<'a>(plan: &'a Plan, today: Day, week_ends: Day) -> Agenda<'a> {
    let mut steps: Vec<&Step> = plan.steps.iter().filter(|step| !step.removed).collect();
    steps.sort_by_key(|step| step.state.day);
    let open = |wanted: &dyn Fn(Day) -> bool| -> Vec<&'a Step> {
        steps.iter().copied().filter(|step| step.is_open() && wanted(step.state.day)).collect()
    };
    let (late, mut now) = (open(&|day| day < today), open(&|day| day == today));
    let settled = |step: &&&Step| step.state.status != Status::Open && step.state.settled == Some(today);
    now.extend(steps.iter().filter(settled));
    let week = open(&|day| day > today && day <= week_ends);
    let mut next = if week.is_empty() { open(&|day| day > week_ends) } else { Vec::new() };
    next.truncate(NEXT);
    Agenda { late, today: now, week, next }
}

/// The last day of the week that holds a day. Weeks begin with the numbered weekday, 1 for Monday.
pub fn week_ends(day: Day, begins: u8) -> Day {
    day.plus(6 - i64::from((day.weekday() + 7 - begins) % 7))
}
