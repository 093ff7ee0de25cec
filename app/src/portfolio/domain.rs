//! The words and rules of a portfolio (SEED-5, 39): health, stages, horizons, slips, drift, roll-up.

use serde::{Deserialize, Serialize};

use crate::{calendar::Day, typed_text, vocabulary};

vocabulary!(
    /// What the author of an update declares.
    Health, "a health" {
        OnTrack = "on_track", "On track";
        AtRisk = "at_risk", "At risk";
        OffTrack = "off_track", "Off track";
        Paused = "paused", "Paused";
    }
);

impl Health {
    /// At risk and off track are posted only with a path to green.
    pub const fn needs_path_to_green(self) -> bool {
        matches!(self, Self::AtRisk | Self::OffTrack)
    }
}

vocabulary!(
    /// What the portfolio shows, worst first. Unknown is never green: a stale or never reported initiative
    /// shows as unknown whatever was declared; a finished one shows as done.
    Shown, "a health" {
        OffTrack = "off_track", "Off track";
        AtRisk = "at_risk", "At risk";
        Unknown = "unknown", "Unknown";
        Paused = "paused", "Paused";
        OnTrack = "on_track", "On track";
        Done = "done", "Done";
    }
);

impl From<Health> for Shown {
    fn from(health: Health) -> Self {
        match health {
            Health::OnTrack => Self::OnTrack,
            Health::AtRisk => Self::AtRisk,
            Health::OffTrack => Self::OffTrack,
            Health::Paused => Self::Paused,
        }
    }
}

vocabulary!(
    /// How far an initiative has come (SEED-39). Done and cancelled ones owe no updates.
    Stage, "a stage" {
        Idea = "idea", "Idea";
        Discovery = "discovery", "Discovery";
        Development = "development", "Development";
        Launch = "launch", "Launch";
        Done = "done", "Done";
        Cancelled = "cancelled", "Cancelled";
    }
);

impl Stage {
    /// Still being worked on.
    pub const fn is_open(self) -> bool {
        !matches!(self, Self::Done | Self::Cancelled)
    }
}

vocabulary!(
    /// The lane (SEED-5): months from today, half open: now [0, 3), next [3, 6), later [6, 12). What lies beyond
    /// is a vision statement, not an initiative.
    Horizon, "a horizon" {
        Now = "now", "Now";
        Next = "next", "Next";
        Later = "later", "Later";
    }
);

impl Horizon {
    /// First and last month of the lane, half open (SEED-47).
    pub const fn months(self) -> (i32, i32) {
        match self {
            Self::Now => (0, 3),
            Self::Next => (3, 6),
            Self::Later => (6, 12),
        }
    }

    /// The lane a date falls in; `None` beyond twelve months. A date in the past belongs to now.
    pub fn of(date: Day, today: Day) -> Option<Self> {
        let months = whole_months_between(today, date);
        Self::ALL.iter().copied().find(|lane| months < lane.months().1)
    }
}

/// Whole months from one day to a later one; negative when it comes first.
pub fn whole_months_between(from: Day, to: Day) -> i32 {
    let months = (to.year() - from.year()) * 12 + i32::from(to.month()) - i32::from(from.month());
    if to >= from && to.day() < from.day() { months - 1 } else { months }
}

vocabulary!(
    /// The life of a product, from idea to sunset (SEED-39).
    ProductStage, "a lifecycle stage" {
        Idea = "idea", "Idea";
        Discovery = "discovery", "Discovery";
        Development = "development", "Development";
        Launch = "launch", "Launch";
        Growth = "growth", "Growth";
        Mature = "mature", "Mature";
        Sunset = "sunset", "Sunset";
    }
);

vocabulary!(
    /// What kind of thing a product is (SEED-39).
    ProductKind, "a kind" {
        Physical = "physical", "Physical";
        Software = "software", "Software";
        Content = "content", "Content";
        Service = "service", "Service";
    }
);

typed_text!(/// What people call a line, a product, an initiative, a team.
    Name, max 200, Some("Give it a name."));
typed_text!(/// One or two sentences: what it is.
    Summary, max 1000, None);
typed_text!(/// Why it matters, in Markdown (SEED-33).
    BusinessCase, max 20000, None);
typed_text!(/// Why a date moved.
    Reason, max 1000, Some("A date moves only with a reason."));
typed_text!(/// A theme that runs across products (SEED-6).
    Theme, max 60, Some("Give the theme a name."));

/// How sure the team is of the current target date, in per cent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "i64", into = "i64")]
pub struct Confidence(u8);

impl Confidence {
    pub fn parse(text: &str) -> Result<Option<Self>, &'static str> {
        let text = text.trim().trim_end_matches('%').trim();
        if text.is_empty() {
            return Ok(None);
        }
        text.parse::<i64>().map_err(|_| Self::REFUSAL).and_then(Self::try_from).map(Some)
    }

    const REFUSAL: &'static str = "Give the confidence as a whole number from 0 to 100.";

    pub const fn percent(self) -> u8 {
        self.0
    }
}

impl TryFrom<i64> for Confidence {
    type Error = &'static str;

    fn try_from(percent: i64) -> Result<Self, &'static str> {
        u8::try_from(percent).ok().filter(|p| *p <= 100).map(Self).ok_or(Self::REFUSAL)
    }
}

impl From<Confidence> for i64 {
    fn from(confidence: Confidence) -> Self {
        Self::from(confidence.0)
    }
}

/// How far the current target lies from the first promise. The first promise is never overwritten.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slip {
    /// Days later than first promised; negative when it comes earlier.
    pub days: i64,
    /// How many times the date was moved.
    pub moves: u32,
}

impl Slip {
    /// "+49 d, moved twice"; empty when the date never moved.
    pub fn words(self) -> String {
        if self.moves == 0 {
            return String::new();
        }
        let moved = times_moved(self.moves);
        match self.days {
            0 => moved,
            days if days > 0 => format!("+{days} d, {moved}"),
            days => format!("{} d earlier, {moved}", -days),
        }
    }
}

/// "moved once", "moved twice", "moved 3 times".
pub fn times_moved(moves: u32) -> String {
    match moves {
        1 => "moved once".to_owned(),
        2 => "moved twice".to_owned(),
        n => format!("moved {n} times"),
    }
}

/// Lane and date disagree: said, never mended silently.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drift {
    pub horizon: Horizon,
    /// Whole months from today to the target date; negative in the past.
    pub months: i32,
}

impl Drift {
    /// Whether an open initiative's date falls outside its lane. An overdue date is not drift; it is overdue.
    pub fn between(horizon: Horizon, target: Option<Day>, today: Day) -> Option<Self> {
        let target = target.filter(|target| *target >= today)?;
        (Horizon::of(target, today) != Some(horizon))
            .then(|| Self { horizon, months: whole_months_between(today, target) })
    }

    /// "Now, but 8 months out".
    pub fn words(self) -> String {
        let lane = self.horizon.label();
        match self.months {
            0 => format!("{lane}, but due within a month"),
            1 => format!("{lane}, but 1 month out"),
            months => format!("{lane}, but {months} months out"),
        }
    }
}

/// How many initiatives stand where; the roll-up of a line, a product or any group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    pub off_track: u32,
    pub at_risk: u32,
    pub unknown: u32,
    pub paused: u32,
    pub on_track: u32,
    pub done: u32,
}

impl Tally {
    pub const fn of(&self, shown: Shown) -> u32 {
        match shown {
            Shown::OffTrack => self.off_track,
            Shown::AtRisk => self.at_risk,
            Shown::Unknown => self.unknown,
            Shown::Paused => self.paused,
            Shown::OnTrack => self.on_track,
            Shown::Done => self.done,
        }
    }

    pub const fn add(&mut self, shown: Shown, n: u32) {
        let place = match shown {
            Shown::OffTrack => &mut self.off_track,
            Shown::AtRisk => &mut self.at_risk,
            Shown::Unknown => &mut self.unknown,
            Shown::Paused => &mut self.paused,
            Shown::OnTrack => &mut self.on_track,
            Shown::Done => &mut self.done,
        };
        *place += n;
    }

    pub fn include(&mut self, other: &Self) {
        for shown in Shown::ALL {
            self.add(*shown, other.of(*shown));
        }
    }

    /// All of them, finished ones too.
    pub fn total(&self) -> u32 {
        Shown::ALL.iter().map(|shown| self.of(*shown)).sum()
    }

    /// Those still being worked on: what shares are taken of.
    pub fn open(&self) -> u32 {
        self.total() - self.done
    }

    /// The worst health present, unknown counted as worse than paused and on track; `None` when there is nothing.
    pub fn worst(&self) -> Option<Shown> {
        Shown::ALL.iter().copied().find(|shown| self.of(*shown) > 0)
    }

    /// Share of open initiatives whose health is not known, in per cent; `None` when none is open.
    pub fn unknown_percent(&self) -> Option<u32> {
        (self.open() > 0).then(|| (self.unknown * 100).div_ceil(self.open()))
    }

    /// "10 % quiet" of many, "1 of 4 quiet" of few; empty when nothing is.
    pub fn quiet_words(&self) -> String {
        match (self.unknown, self.open()) {
            (0, _) => String::new(),
            (unknown, open) if open < 10 => format!("{unknown} of {open} quiet"),
            _ => self.unknown_percent().map(|percent| format!("{percent} % quiet")).unwrap_or_default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn a_word_outside_the_vocabulary_is_refused_with_the_accepted_ones() {
        let refusal = "green".parse::<Health>().unwrap_err();
        assert_eq!(refusal, "Choose a health: on_track, at_risk, off_track, paused.");
        for health in Health::ALL {
            assert_eq!(health.as_str().parse(), Ok(*health));
        }
    }

    #[test]
    fn lanes_are_half_open_in_months() {
        let today = day("2026-06-16");
        assert_eq!(Horizon::of(day("2026-09-15"), today), Some(Horizon::Now));
        assert_eq!(Horizon::of(day("2026-09-16"), today), Some(Horizon::Next));
        assert_eq!(Horizon::of(day("2026-12-16"), today), Some(Horizon::Later));
        assert_eq!(Horizon::of(day("2027-06-15"), today), Some(Horizon::Later));
        assert_eq!(Horizon::of(day("2027-06-16"), today), None);
        assert_eq!(Horizon::of(day("2020-01-01"), today), Some(Horizon::Now));
    }

    #[test]
    fn an_initiative_in_now_dated_eight_months_out_drifts() {
        let today = day("2026-06-16");
        let drift = Drift::between(Horizon::Now, Some(day("2027-02-26")), today).unwrap();
        assert_eq!(drift.words(), "Now, but 8 months out");
        assert_eq!(Drift::between(Horizon::Later, Some(day("2027-02-26")), today), None);
        assert_eq!(Drift::between(Horizon::Next, Some(day("2026-01-01")), today), None, "overdue is not drift");
        assert_eq!(Drift::between(Horizon::Next, None, today), None);
    }

    #[test]
    fn a_slip_counts_from_the_first_promise() {
        assert_eq!(Slip { days: 98, moves: 2 }.words(), "+98 d, moved twice");
        assert_eq!(Slip { days: -14, moves: 1 }.words(), "14 d earlier, moved once");
        assert_eq!(Slip { days: 0, moves: 0 }.words(), "");
    }

    #[test]
    fn a_roll_up_shows_the_worst_and_never_takes_unknown_for_green() {
        let mut tally = Tally { on_track: 9, unknown: 1, ..Tally::default() };
        assert_eq!(tally.worst(), Some(Shown::Unknown));
        assert_eq!(tally.unknown_percent(), Some(10));
        tally.add(Shown::AtRisk, 1);
        assert_eq!(tally.worst(), Some(Shown::AtRisk));
        assert_eq!(Tally::default().worst(), None);
        assert_eq!(Tally { done: 3, ..Tally::default() }.unknown_percent(), None, "missing is never zero");
    }

    #[test]
    fn a_share_of_few_is_said_with_its_count() {
        assert_eq!(Tally { unknown: 1, on_track: 1, ..Tally::default() }.quiet_words(), "1 of 2 quiet");
        assert_eq!(Tally { unknown: 1, on_track: 9, ..Tally::default() }.quiet_words(), "10 % quiet");
        assert_eq!(Tally { on_track: 9, ..Tally::default() }.quiet_words(), "");
    }

    proptest! {
        #[test]
        fn a_tally_of_two_groups_is_the_sum_of_theirs(a in 0..50u32, b in 0..50u32, c in 0..50u32) {
            let mut sum = Tally { off_track: a, on_track: b, ..Tally::default() };
            let other = Tally { unknown: c, done: a, ..Tally::default() };
            let total = sum.total() + other.total();
            sum.include(&other);
            prop_assert_eq!(sum.total(), total);
            prop_assert_eq!(sum.open() + sum.done, sum.total());
        }

        #[test]
        fn a_date_in_its_own_lane_never_drifts(days in 0..400i64) {
            let today = day("2026-01-31");
            let target = today.plus(days);
            if let Some(lane) = Horizon::of(target, today) {
                prop_assert_eq!(Drift::between(lane, Some(target), today), None);
            }
        }
    }
}
