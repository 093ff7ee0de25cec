//! What the record says of an initiative, whatever its lead declares: the computed health and its reasons.
//! Late updates, moved and passed dates and what it waits for count; opinions do not.

use super::{Horizon, Shown, Slip, Stage, times_moved};
use crate::calendar::Day;

/// Days past its target after which an initiative is off track, not at risk.
pub const LONG_OVERDUE: i64 = 14;
/// Moves of a date from which the next one is not believed either.
pub const OFTEN_MOVED: u32 = 3;
/// Days later than first promised from which a slip weighs by itself.
pub const FAR_SLIPPED: i64 = 60;
/// Days before its target within which work must have begun.
const SOON: i64 = 14;

/// What the verdict is drawn from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    pub stage: Stage,
    pub horizon: Horizon,
    /// What may be believed of the declared health.
    pub shown: Shown,
    pub target: Option<Day>,
    pub slip: Slip,
    /// The day by which the next update is due.
    pub due: Option<Day>,
    pub led: bool,
    /// What holds it up: neither cleared nor done.
    pub blockers: Vec<Blocker>,
}

/// An initiative that another waits for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Blocker {
    pub name: String,
    pub shown: Shown,
    pub target: Option<Day>,
}

/// How much a reason weighs, lightest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Worth knowing.
    Note,
    AtRisk,
    OffTrack,
}

/// A reason in words: what weighs, and the rest of the sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    pub weight: Weight,
    pub what: String,
    pub rest: String,
}

/// The computed health, its reasons with the heaviest first, and the day from which time alone may change it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    pub health: Shown,
    pub reasons: Vec<Reason>,
    pub until: Option<Day>,
}

impl Facts {
    /// Draws the verdict. A finished initiative has no reasons; a paused one keeps them as notes.
    pub fn of(record: &Record, today: Day) -> Self {
        if !record.stage.is_open() {
            return Self { health: Shown::Done, reasons: Vec::new(), until: None };
        }
        let mut reasons = record.reasons(today);
        if record.shown == Shown::Paused {
            for reason in &mut reasons {
                reason.weight = Weight::Note;
            }
        }
        reasons.sort_by_key(|reason| std::cmp::Reverse(reason.weight));
        let heaviest = reasons.first().map_or(Weight::Note, |reason| reason.weight);
        let health = match (heaviest, record.shown) {
            (Weight::OffTrack, _) => Shown::OffTrack,
            (Weight::AtRisk, _) => Shown::AtRisk,
            (Weight::Note, Shown::Paused) => Shown::Paused,
            (Weight::Note, Shown::Unknown) => Shown::Unknown,
            (Weight::Note, _) => Shown::OnTrack,
        };
        Self { health, reasons, until: record.until(today) }
    }

    /// Whether the facts say worse than the lead does.
    pub fn doubt(&self, shown: Shown) -> Option<Shown> {
        let worse = match self.health {
            Shown::OffTrack => matches!(shown, Shown::AtRisk | Shown::OnTrack),
            Shown::AtRisk => shown == Shown::OnTrack,
            _ => false,
        };
        worse.then_some(self.health)
    }
}

impl Record {
    fn reasons(&self, today: Day) -> Vec<Reason> {
        let mut reasons: Vec<Reason> = [self.of_target(today), self.of_slip(), self.of_update(today)]
            .into_iter()
            .flatten()
            .chain(self.blockers.iter().map(|blocker| self.of_blocker(blocker, today)))
            .collect();
        if !self.led {
            reasons.push(note("Nobody leads it", ""));
        }
        reasons
    }

    fn of_target(&self, today: Day) -> Option<Reason> {
        let Some(target) = self.target else {
            let weight = if self.horizon == Horizon::Now { Weight::AtRisk } else { Weight::Note };
            return Some(Reason { weight, ..note("No target date", " has been promised") });
        };
        let begun = !matches!(self.stage, Stage::Idea | Stage::Discovery);
        match target.days_since(today) {
            days if days <= -LONG_OVERDUE => {
                Some(Reason { weight: Weight::OffTrack, ..note(&format!("{} overdue", in_days(-days)), "") })
            }
            days if days < 0 => {
                Some(Reason { weight: Weight::AtRisk, ..note(&format!("{} overdue", in_days(-days)), "") })
            }
            days if days > SOON => None,
            days => {
                let when = if days == 0 { "Due today".to_owned() } else { format!("Due in {}", in_days(days)) };
                Some(if begun {
                    note(&when, "")
                } else {
                    let rest = format!(", and still in {}", self.stage.label().to_ascii_lowercase());
                    Reason { weight: Weight::AtRisk, ..note(&when, &rest) }
                })
            }
        }
    }

    fn of_slip(&self) -> Option<Reason> {
        let often = self.slip.moves >= OFTEN_MOVED;
        if self.slip.days <= 0 && !often {
            return None;
        }
        let weight = if often || self.slip.days >= FAR_SLIPPED { Weight::AtRisk } else { Weight::Note };
        let moved = times_moved(self.slip.moves);
        Some(if self.slip.days > 0 {
            let later = format!("{} later", in_days(self.slip.days));
            Reason { weight, ..note(&later, &format!(" than first promised, {moved}")) }
        } else {
            Reason { weight, ..note("Its date", &format!(" was {moved}")) }
        })
    }

    fn of_update(&self, today: Day) -> Option<Reason> {
        let late = today.days_since(self.due?);
        (late > 0 && self.shown != Shown::Unknown)
            .then(|| Reason { weight: Weight::AtRisk, ..note(&format!("Its update is {} late", in_days(late)), "") })
    }

    fn of_blocker(&self, blocker: &Blocker, today: Day) -> Reason {
        let what = format!("Waits for {}", blocker.name);
        let when = blocker.target.map(|target| target.short(today));
        let after = blocker.target.zip(self.target).map(|(theirs, ours)| theirs.days_since(ours)).filter(|d| *d > 0);
        let (weight, rest) = match (when, after, blocker.shown) {
            (Some(when), Some(after), _) => (Weight::OffTrack, format!(", due {when}, {} after this", in_days(after))),
            (Some(when), None, _) if blocker.target.is_some_and(|target| target < today) => {
                (Weight::AtRisk, format!(", which was due {when}"))
            }
            (when, _, Shown::OffTrack) => (Weight::AtRisk, format!(", which is off track{}", due(when))),
            (when, _, Shown::AtRisk) => (Weight::Note, format!(", which is at risk{}", due(when))),
            (when, _, Shown::Unknown) => (Weight::Note, format!(", which has gone quiet{}", due(when))),
            (Some(when), None, _) => (Weight::Note, format!(", due {when}")),
            (None, _, _) => (Weight::Note, ", which has no date".to_owned()),
        };
        Reason { weight, ..note(&what, &rest) }
    }

    fn until(&self, today: Day) -> Option<Day> {
        let own =
            self.target.into_iter().flat_map(|target| [target.plus(-SOON), target.plus(1), target.plus(LONG_OVERDUE)]);
        let others = self.blockers.iter().filter_map(|blocker| Some(blocker.target?.plus(1)));
        own.chain(others).chain(self.due.map(|due| due.plus(1))).filter(|day| *day > today).min()
    }
}

fn note(what: &str, rest: &str) -> Reason {
    Reason { weight: Weight::Note, what: what.to_owned(), rest: rest.to_owned() }
}

fn due(when: Option<String>) -> String {
    when.map(|when| format!(", due {when}")).unwrap_or_default()
}

fn in_days(days: i64) -> String {
    if days == 1 { "1 day".to_owned() } else { format!("{days} days") }
}

#[cfg(test)]
mod tests;
