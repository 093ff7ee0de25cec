//! Roll-up: how many stand where, and the worst of them.

use serde::{Deserialize, Serialize};

use super::Shown;

/// How many initiatives stand where; the roll-up of a line, a product or any group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    pub off_track: u32,
    pub at_risk: u32,
    pub unknown: u32,
    pub paused: u32,
    pub on_track: u32,
    pub done: u32,
    /// Those of them where the facts say off track, and their lead says better.
    pub doubt_off_track: u32,
    /// Those where the facts say at risk, and their lead on track.
    pub doubt_at_risk: u32,
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
        self.doubt_off_track += other.doubt_off_track;
        self.doubt_at_risk += other.doubt_at_risk;
    }

    /// Those where the facts say worse than the lead does.
    pub const fn doubted(&self) -> u32 {
        self.doubt_off_track + self.doubt_at_risk
    }

    /// The worst that the facts say, where that is worse than anything declared.
    pub fn facts_say(&self) -> Option<Shown> {
        let said = [(self.doubt_off_track, Shown::OffTrack), (self.doubt_at_risk, Shown::AtRisk)];
        let worst = said.into_iter().find(|(n, _)| *n > 0)?.1;
        self.worst().filter(|declared| worst < *declared).map(|_| worst)
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
