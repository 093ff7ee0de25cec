//! What every page of a plan repeats: whose it is, its phases, a step in a line.

use serde::{Deserialize, Serialize};

use crate::{
    calendar::{Day, weekday_name},
    onboarding::plans::domain::{Phase, Plan, Status, Step},
};

/// Whose plan it is, and what the reader may do with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    pub id: String,
    pub owner: String,
    /// What they are called in the role.
    pub title: String,
    /// "CPO, first year, version 1".
    pub template: String,
    /// The reader's own.
    pub own: bool,
    /// The reader may change it, and it is not finished.
    pub may_change: bool,
    /// The reader may change it once it is resumed.
    pub may_resume: bool,
    pub finished: Option<Day>,
    pub today: Day,
    pub version: i64,
}

/// A phase in the timeline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhaseRow {
    pub id: String,
    pub name: String,
    pub purpose: String,
    pub first: Day,
    pub last: Option<Day>,
    /// "closed, 2 waived", "7 of 30 days", "day 61 to 90".
    pub words: String,
    pub closed: bool,
    /// Why it was closed without all of its evidence.
    pub reason: String,
    /// Today lies in it.
    pub here: bool,
}

impl PhaseRow {
    pub fn of(plan: &Plan, phase: &Phase, today: Day) -> Self {
        let stretch = phase.stretch(&plan.dates);
        let here = stretch.holds(today) && plan.finished.is_none();
        let last_number = phase.end.map(|end| end - 1);
        let words = match (&phase.closing, last_number) {
            (Some(closing), _) => match closing.waived.len() {
                0 => "closed".to_owned(),
                1 => "closed, 1 waived".to_owned(),
                n => format!("closed, {n} waived"),
            },
            (None, Some(last)) if here => {
                format!("{} of {} days", today.days_since(stretch.first) + 1, last - phase.first + 1)
            }
            (None, Some(last)) if last < 1 => "before day 1".to_owned(),
            (None, Some(last)) => format!("day {} to {last}", phase.first),
            (None, None) => format!("from day {}", phase.first),
        };
        Self {
            id: phase.id.clone(),
            name: phase.name.clone(),
            purpose: phase.purpose.clone(),
            first: stretch.first,
            last: stretch.last(),
            words,
            closed: phase.closing.is_some(),
            reason: phase.closing.as_ref().map(|closing| closing.reason.clone()).unwrap_or_default(),
            here,
        }
    }

    /// Those of a plan.
    pub fn all(plan: &Plan, today: Day) -> Vec<Self> {
        plan.phases.iter().map(|phase| Self::of(plan, phase, today)).collect()
    }
}

/// A step in a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepRow {
    pub id: String,
    pub name: String,
    /// "Audit, process. Wants 2 findings, has 1."
    pub sub: String,
    /// "4 days", "Wed", "22 Jun", "done".
    pub when: String,
    pub late: bool,
    pub status: Status,
}

impl StepRow {
    pub fn of(plan: &Plan, step: &Step, today: Day) -> Self {
        let late = step.is_open() && step.state.day < today;
        Self {
            id: step.id.clone(),
            name: step.state.name.clone(),
            sub: sub(plan, step),
            when: when(step, today, late),
            late,
            status: step.state.status,
        }
    }
}

fn when(step: &Step, today: Day, late: bool) -> String {
    let day = step.state.day;
    match (step.state.status, step.state.settled) {
        (Status::Done, Some(on)) if on != today => format!("done {}", on.short(today)),
        (Status::Skipped, Some(on)) if on != today => format!("skipped {}", on.short(today)),
        (Status::Done, _) => "done".to_owned(),
        (Status::Skipped, _) => "skipped".to_owned(),
        (Status::Open, _) => match day.days_since(today) {
            -1 if late => "1 day".to_owned(),
            n if late => format!("{} days", -n),
            0 => "today".to_owned(),
            n if n < 7 => weekday_name(day.weekday())[..3].to_owned(),
            _ => day.short(today),
        },
    }
}

fn sub(plan: &Plan, step: &Step) -> String {
    let mut parts = vec![step.topic.clone()];
    if step.state.status == Status::Skipped {
        parts.push(format!("Skipped: {}", step.state.reason.trim_end_matches('.')));
    } else if let (Some(kind), 1..) = (step.wants, step.lacks()) {
        let has = if step.has > 0 { format!(", has {}", step.has) } else { String::new() };
        parts.push(format!("Wants {}{has}", kind.counted(step.count)));
    }
    let waits = plan.steps.iter().find(|other| other.is_open() && step.is_open() && step.after.contains(&other.key));
    parts.extend(waits.map(|other| format!("After “{}”", other.state.name)));
    parts.retain(|part| !part.is_empty());
    if parts.len() > 1 { format!("{}.", parts.join(". ")) } else { parts.concat() }
}
