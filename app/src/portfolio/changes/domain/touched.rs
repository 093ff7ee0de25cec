//! What the record holds of an initiative since a moment, and the one line that is made of it.

use super::{Shift, Size};
use crate::{
    calendar::{Day, Stamp},
    portfolio::domain::{Health, Shown, Stage},
};

/// How it stood at the moment from which changes count; `None` where that did not change, or was not there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Before {
    pub target: Option<Day>,
    pub confidence: Option<i64>,
    pub health: Option<Health>,
    pub stage: Option<Stage>,
}

/// An initiative to which something happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Touched {
    pub id: String,
    pub name: String,
    /// "Heat / Auk 12".
    pub place: String,
    pub lead: String,
    pub before: Before,
    pub target: Option<Day>,
    pub confidence: Option<i64>,
    pub stage: Stage,
    pub shown: Shown,
    /// What was declared last.
    pub health: Option<Health>,
    /// Times its date has ever moved.
    pub moves: u32,
    pub new: bool,
    /// Days past due, where it went quiet since.
    pub quiet: Option<i64>,
    /// Why the date moved last.
    pub reason: String,
    /// The last thing that happened, and who did it.
    pub at: Stamp,
    pub by: String,
}

impl Touched {
    /// The line about it: what weighs most, and everything else in words. `None` when nothing is different.
    pub fn shift(self, today: Day) -> Option<Shift> {
        let told = self.told(today);
        let ended = told.iter().map(|(size, _)| *size).find(|size| matches!(size, Size::Finished | Size::Cancelled));
        let size = ended.or_else(|| told.iter().map(|(size, _)| *size).max_by_key(|size| size.weight()))?;
        let (first, rest): (Vec<_>, Vec<_>) = told.into_iter().partition(|(of, _)| *of == size);
        let says_health = first.iter().chain(&rest).any(|(of, _)| matches!(of, Size::Health(..) | Size::Quiet(_)));
        let words: Vec<String> = first.into_iter().chain(rest).map(|(_, sentence)| sentence).collect();
        let shown = Some(self.shown).filter(|shown| !says_health && !matches!(shown, Shown::OnTrack | Shown::Done));
        let said = if matches!(size, Size::Days(_)) { self.reason } else { String::new() };
        let by = if matches!(size, Size::Quiet(_)) { self.lead } else { self.by };
        let (id, name, place) = (self.id, self.name, self.place);
        Some(Shift { id, name, place, size, words: words.join(" "), shown, said, at: self.at, by })
    }

    /// Everything that is different, each with its size and its sentence.
    fn told(&self, today: Day) -> Vec<(Size, String)> {
        let open = self.stage.is_open();
        let ended = self.before.stage.filter(|_| !open).map(|_| match self.stage {
            Stage::Cancelled => (Size::Cancelled, "Will not be done.".to_owned()),
            _ => (Size::Finished, "Finished.".to_owned()),
        });
        let quiet = self.quiet.filter(|_| open).map(|days| (Size::Quiet(days), self.quiet_words(days)));
        let health = if quiet.is_some() || !open { None } else { self.health_change() };
        let new = self.new.then(|| (Size::New, began(self.target, today)));
        [ended, quiet, self.date_change(today), health, self.confidence_change(), new].into_iter().flatten().collect()
    }

    fn date_change(&self, today: Day) -> Option<(Size, String)> {
        let (from, to) = self.before.target.zip(self.target)?;
        let days = to.days_since(from);
        let dates = format!("{} \u{2192} {}", from.short(today), to.short(today));
        match days {
            0 => None,
            days if days < 0 => Some((Size::Days(days), format!("Comes earlier, {dates}."))),
            days => Some((Size::Days(days), format!("Moved {}, {dates}.", ordinal(self.moves)))),
        }
    }

    fn health_change(&self) -> Option<(Size, String)> {
        let (from, to) = self.before.health.zip(self.health)?;
        let words = match to {
            Health::OnTrack => "Back on track.",
            Health::AtRisk if from == Health::OffTrack => "Up to at risk.",
            Health::AtRisk => "Fell to at risk.",
            Health::OffTrack => "Fell to off track.",
            Health::Paused => "Paused.",
        };
        (from != to).then(|| (Size::Health(from.into(), to.into()), words.to_owned()))
    }

    fn confidence_change(&self) -> Option<(Size, String)> {
        let (from, to) = self.before.confidence.zip(self.confidence)?;
        let verb = if to < from { "fell" } else { "rose" };
        (from != to).then(|| (Size::Points(to - from), format!("Confidence {verb} from {from} % to {to} %.")))
    }

    fn quiet_words(&self, days: i64) -> String {
        let past = if days == 1 { "1 day".to_owned() } else { format!("{days} days") };
        let was = self.health.map(|health| format!(" It was {}.", health.label().to_ascii_lowercase()));
        format!("Its update is {past} past due, so its health is no longer known.{}", was.unwrap_or_default())
    }
}

fn began(target: Option<Day>, today: Day) -> String {
    match target {
        Some(target) => format!("Began, with {} as its first promise.", target.short(today)),
        None => "Began, without a date yet.".to_owned(),
    }
}

/// "for the first time", "a third time".
fn ordinal(n: u32) -> String {
    match n {
        0 | 1 => "for the first time".to_owned(),
        2 => "a second time".to_owned(),
        3 => "a third time".to_owned(),
        n => format!("for the {n}th time"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn touched() -> Touched {
        Touched {
            id: "a".into(),
            name: "Half-hourly tariff".into(),
            place: "Home / Tariffs".into(),
            lead: "Chidi Eze".into(),
            before: Before::default(),
            target: Some(day("2026-09-01")),
            confidence: Some(50),
            stage: Stage::Development,
            shown: Shown::OffTrack,
            health: Some(Health::OffTrack),
            moves: 3,
            new: false,
            quiet: None,
            reason: "The data comes late".into(),
            at: Stamp { day: day("2026-06-15"), minute: 0 },
            by: "Chidi Eze".into(),
        }
    }

    fn told(touched: Touched) -> (Size, String) {
        let shift = touched.shift(day("2026-06-16")).unwrap();
        (shift.size, shift.words)
    }

    #[test]
    fn a_line_leads_with_what_weighs_most_and_tells_the_rest() {
        let before = Before { target: Some(day("2026-07-01")), health: Some(Health::AtRisk), ..Before::default() };
        let (size, words) = told(Touched { before, ..touched() });
        assert_eq!((size, words.as_str()), (Size::Days(62), "Moved a third time, 1 Jul → 1 Sep. Fell to off track."));
        let before = Before { target: Some(day("2026-08-20")), health: Some(Health::OnTrack), ..Before::default() };
        let (size, words) = told(Touched { before, ..touched() });
        assert_eq!(size, Size::Health(Shown::OnTrack, Shown::OffTrack));
        assert_eq!(words, "Fell to off track. Moved a third time, 20 Aug → 1 Sep.");
    }

    #[test]
    fn silence_is_told_as_silence_and_names_the_lead() {
        let quiet = Touched { quiet: Some(9), shown: Shown::Unknown, health: Some(Health::OnTrack), ..touched() };
        let shift = quiet.shift(day("2026-06-16")).unwrap();
        assert_eq!(shift.words, "Its update is 9 days past due, so its health is no longer known. It was on track.");
        assert_eq!((shift.by.as_str(), shift.shown), ("Chidi Eze", None));
    }

    #[test]
    fn what_is_finished_is_told_as_finished_and_what_is_the_same_is_not_told() {
        let before = Before { stage: Some(Stage::Launch), target: Some(day("2026-01-01")), ..Before::default() };
        assert_eq!(told(Touched { before, stage: Stage::Done, ..touched() }).0, Size::Finished);
        assert_eq!(touched().shift(day("2026-06-16")), None);
    }
}
