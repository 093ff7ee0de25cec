//! How a line, a product, a team or a person stands, in words with their counts.

use serde::{Deserialize, Serialize};

use crate::portfolio::domain::{Shown, Tally};

/// Counts per health, and how many of the unknown ones never reported at all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RollUp {
    pub tally: Tally,
    pub never_reported: u32,
}

impl RollUp {
    /// Those that reported once and are past due: stale.
    pub fn quiet(&self) -> u32 {
        self.tally.unknown.saturating_sub(self.never_reported)
    }

    /// "2 of 24 are off track, 3 at risk."; what is worst comes first, and nothing is said of zero.
    pub fn trouble(&self) -> String {
        let open = self.tally.open();
        let counted = [(self.tally.off_track, "off track"), (self.tally.at_risk, "at risk")];
        let named: Vec<String> =
            counted.iter().filter(|(n, _)| *n > 0).map(|(n, word)| format!("{n} {word}")).collect();
        match (open, named.is_empty()) {
            (0, _) => "Nothing is open here.".to_owned(),
            (_, true) => format!("Of {open} open, none is off track or at risk."),
            _ => format!("Of {open} open, {}.", named.join(" and ")),
        }
    }

    /// "For 2 the facts say worse."; `None` where they agree.
    pub fn doubt(&self) -> Option<String> {
        Some(self.tally.doubted()).filter(|n| *n > 0).map(|n| format!("For {n} the facts say worse."))
    }

    /// "3 of 24 have gone quiet, 1 never reported."; `None` when all are heard from.
    pub fn silence(&self) -> Option<String> {
        let open = self.tally.open();
        let quiet = match self.quiet() {
            0 => None,
            1 => Some(format!("1 of {open} has gone quiet")),
            n => Some(format!("{n} of {open} have gone quiet")),
        };
        let never = match (self.never_reported, quiet.is_some()) {
            (0, _) => None,
            (n, true) => Some(format!("{n} never reported")),
            (1, false) => Some(format!("1 of {open} has never reported")),
            (n, false) => Some(format!("{n} of {open} have never reported")),
        };
        let parts: Vec<String> = quiet.into_iter().chain(never).collect();
        (!parts.is_empty()).then(|| format!("{}.", parts.join(", ")))
    }

    /// "12 % stale, 17 % unknown"; `None` when nothing is open, for a share of nothing cannot be computed.
    pub fn shares(&self) -> Option<String> {
        let unknown = self.tally.unknown_percent()?;
        let stale = (self.quiet() * 100).div_ceil(self.tally.open());
        Some(format!("{stale} % stale, {unknown} % unknown"))
    }

    /// Word, label and count of each health, worst first: what a tally shows.
    pub fn counts(&self) -> Vec<(&'static str, &'static str, u32)> {
        Shown::ALL.iter().map(|shown| (shown.as_str(), shown.label(), self.tally.of(*shown))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_says_what_is_wrong_and_who_is_silent_with_the_counts() {
        let tally = Tally { off_track: 2, at_risk: 3, unknown: 4, on_track: 15, ..Tally::default() };
        let roll_up = RollUp { tally, never_reported: 1 };
        assert_eq!(roll_up.trouble(), "Of 24 open, 2 off track and 3 at risk.");
        assert_eq!(roll_up.silence().as_deref(), Some("3 of 24 have gone quiet, 1 never reported."));
        assert_eq!(roll_up.shares().as_deref(), Some("13 % stale, 17 % unknown"));
    }

    #[test]
    fn a_share_of_nothing_is_not_computed() {
        let roll_up = RollUp { tally: Tally { done: 2, ..Tally::default() }, never_reported: 0 };
        assert_eq!(roll_up.trouble(), "Nothing is open here.");
        assert_eq!(roll_up.shares(), None);
        assert_eq!(roll_up.silence(), None);
    }
}
