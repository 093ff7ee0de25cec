//! The sample's story in the order in which it happened, so that whatever is recorded along the way (frozen facts,
//! the audit trail) says what was true at the time.

use super::{
    domain::{Product, Sample, Vision},
    history::{Answer, Clock, DateMove, Edit, Initiative, Need, Update, at_first},
};
use crate::{
    calendar::Day,
    portfolio::domain::{Confidence, Horizon, Stage},
};

/// Something that happened, who did it and when.
#[derive(Clone, Copy, Debug)]
pub struct Event<'a> {
    pub day: Day,
    pub clock: Clock,
    /// The key of a person.
    pub by: &'a str,
    pub what: What<'a>,
}

#[derive(Clone, Copy, Debug)]
pub enum What<'a> {
    VisionWritten(&'a Product, &'a Vision),
    Began(&'a Product, &'a Initiative, First),
    Needs(&'a Initiative, &'a Need),
    Cleared(&'a Initiative, &'a Need),
    StageMoved(&'a Initiative, Stage),
    LaneMoved(&'a Initiative, Horizon),
    Surer(&'a Initiative, Confidence),
    DateMoved(&'a Initiative, &'a DateMove),
    Posted(&'a Initiative, &'a Update),
    Rewritten(&'a Initiative, &'a Update, &'a Edit),
    Answered(&'a Initiative, &'a Update, &'a Answer),
}

impl What<'_> {
    /// What the audit trail calls it.
    pub const fn operation(&self) -> &'static str {
        match self {
            Self::VisionWritten(..) => "write_vision",
            Self::Began(..) => "create_initiative",
            Self::Needs(..) => "add_dependency",
            Self::Cleared(..) => "clear_dependency",
            Self::StageMoved(..) | Self::LaneMoved(..) | Self::Surer(..) => "edit_initiative",
            Self::DateMoved(..) => "move_date",
            Self::Posted(..) => "post_update",
            Self::Rewritten(..) => "correct_update",
            Self::Answered(..) => "answer_ask",
        }
    }
}

/// What an initiative was when it began.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct First {
    pub stage: Stage,
    pub horizon: Horizon,
    pub confidence: Option<Confidence>,
}

/// Mornings are for changes, so that an update of the same day finds them made.
const BEGINNINGS: Clock = Clock { hour: 8, minute: 0 };
const CHANGES: Clock = Clock { hour: 8, minute: 15 };

/// Everything that happened, oldest first.
pub fn timeline(sample: &Sample, today: Day) -> Vec<Event<'_>> {
    let mut events = Vec::new();
    for line in &sample.organisation.lines {
        for file in sample.products.iter().filter(|file| line.products.contains(&file.product.key)) {
            for vision in &file.visions {
                let what = What::VisionWritten(&file.product, vision);
                events.push(Event { day: today.plus(-vision.created), clock: CHANGES, by: &vision.by, what });
            }
            for one in &file.initiatives {
                events.extend(story(&line.owner, &file.product, one, today));
            }
        }
    }
    events.sort_by_key(|event| (event.day, event.clock));
    events
}

fn story<'a>(line_owner: &'a str, product: &'a Product, one: &'a Initiative, today: Day) -> Vec<Event<'a>> {
    let lead = one.lead.as_deref().unwrap_or(&product.owner);
    let first = First {
        stage: at_first(&one.stages, one.stage),
        horizon: at_first(&one.horizon_was, one.horizon),
        confidence: one.confidence.map(|confidence| at_first(&one.confidence_was, confidence)),
    };
    let change =
        |days_ago: i64, by: &'a str, what: What<'a>| Event { day: today.plus(-days_ago), clock: CHANGES, by, what };
    let began = What::Began(product, one, first);
    let mut events = vec![Event { day: today.plus(-one.created), clock: BEGINNINGS, by: line_owner, what: began }];
    events.extend(one.needs.iter().map(|need| change(need.added, lead, What::Needs(one, need))));
    let cleared = |need: &'a Need| Some(change(need.cleared?, lead, What::Cleared(one, need)));
    events.extend(one.needs.iter().filter_map(cleared));
    events.extend(one.stages.iter().map(|step| change(step.days_ago, lead, What::StageMoved(one, step.to))));
    events.extend(one.horizon_was.iter().map(|step| change(step.days_ago, lead, What::LaneMoved(one, step.to))));
    events.extend(one.confidence_was.iter().map(|step| change(step.days_ago, lead, What::Surer(one, step.to))));
    events.extend(one.moves.iter().map(|step| change(step.days_ago, &step.by, What::DateMoved(one, step))));
    events.extend(one.updates.iter().flat_map(|update| said(lead, one, update, today)));
    events
}

/// An update, its second thoughts and the answer it got.
fn said<'a>(lead: &'a str, one: &'a Initiative, update: &'a Update, today: Day) -> Vec<Event<'a>> {
    let by = update.by.as_deref().unwrap_or(lead);
    let (day, clock) = (today.plus(-update.days_ago), update.at);
    let mut events = vec![Event { day, clock, by, what: What::Posted(one, update) }];
    if let Some(edit) = &update.edit {
        let what = What::Rewritten(one, update, edit);
        events.push(Event { day, clock: clock.later(edit.minutes), by, what });
    }
    if let Some(answer) = update.ask.as_ref().and_then(|ask| ask.answer.as_ref()) {
        let what = What::Answered(one, update, answer);
        events.push(Event { day: today.plus(-answer.days_ago), clock: answer.at, by: &answer.by, what });
    }
    events
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::read;

    #[test]
    fn a_thing_begins_before_anything_happens_to_it() {
        let sample = read().unwrap();
        let events = timeline(&sample, "2026-06-16".parse().unwrap());
        let mut begun = std::collections::HashSet::new();
        for event in &events {
            let one = match event.what {
                What::VisionWritten(..) => continue,
                What::Began(_, one, _) => {
                    assert!(begun.insert(&one.key));
                    continue;
                }
                What::Needs(one, need) => {
                    assert!(begun.contains(&need.on), "{} needs {} too early", one.key, need.on);
                    one
                }
                What::Cleared(one, _)
                | What::StageMoved(one, _)
                | What::LaneMoved(one, _)
                | What::Surer(one, _)
                | What::DateMoved(one, _)
                | What::Posted(one, _)
                | What::Rewritten(one, ..)
                | What::Answered(one, ..) => one,
            };
            assert!(begun.contains(&one.key), "{}", one.key);
        }
        assert_eq!(begun.len(), 62);
    }
}
