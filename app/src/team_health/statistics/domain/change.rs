//! When a change between two waves is called one.

use super::{Enps, Share};
use crate::vocabulary;

vocabulary!(
    /// How something moved since the wave before.
    Change, "a change" {
        Better = "better", "Better";
        Worse = "worse", "Worse";
        /// It moved by no more than chance would move it.
        Unclear = "unclear", "No clear change";
        /// Nothing to compare it with, or too few answered for a comparison.
        Unknown = "unknown", "Not compared";
    }
);

/// The best answers, all answers, and how many were asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wave {
    pub best: u32,
    pub answers: u32,
    pub asked: u32,
}

impl Wave {
    /// The range that the share would have on another day: without the factor for a small whole, because somebody who
    /// was asked might say something else tomorrow.
    fn range(self) -> Option<Share> {
        Share::of(self.best, self.answers, u32::MAX).filter(|_| self.answers * 2 >= self.asked)
    }
}

/// A change of a share is called when at least half answered both times, and each share lies outside the other's range.
pub fn change_of_share(before: Wave, now: Wave) -> Change {
    match (before.range(), now.range()) {
        (Some(then), Some(here)) if here.low > then.of_thousand && here.of_thousand > then.high => Change::Better,
        (Some(then), Some(here)) if here.high < then.of_thousand && here.of_thousand < then.low => Change::Worse,
        (Some(_), Some(_)) => Change::Unclear,
        _ => Change::Unknown,
    }
}

/// A change of eNPS is called when it exceeds 1.96·√(SE₁² + SE₂²).
pub fn change_of_enps(before: Enps, now: Enps) -> Change {
    let errors = f64::from(before.error).hypot(f64::from(now.error)) / 100.0;
    let moved = f64::from(now.score - before.score);
    match moved {
        moved if moved > super::Z * errors => Change::Better,
        moved if -moved > super::Z * errors => Change::Worse,
        _ => Change::Unclear,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wave(best: u32, answers: u32, asked: u32) -> Wave {
        Wave { best, answers, asked }
    }

    #[test]
    fn a_change_that_chance_would_make_is_not_called() {
        assert_eq!(change_of_share(wave(5, 9, 11), wave(6, 9, 11)), Change::Unclear);
        assert_eq!(
            change_of_share(wave(5, 6, 6), wave(6, 6, 6)),
            Change::Unclear,
            "one person, even where all answered"
        );
        assert_eq!(change_of_share(wave(7, 9, 11), wave(1, 9, 11)), Change::Worse);
        assert_eq!(change_of_share(wave(1, 9, 11), wave(7, 9, 11)), Change::Better);
    }

    #[test]
    fn nothing_is_called_when_less_than_half_answered() {
        assert_eq!(change_of_share(wave(6, 6, 13), wave(0, 9, 11)), Change::Unknown);
        assert_eq!(change_of_share(wave(6, 9, 11), wave(0, 5, 11)), Change::Unknown);
    }

    #[test]
    fn a_change_of_enps_exceeds_both_errors() {
        let enps = |counts: [u32; 3]| Enps::of(&counts).unwrap();
        assert_eq!(change_of_enps(enps([20, 12, 8]), enps([16, 12, 12])), Change::Unclear);
        assert_eq!(change_of_enps(enps([20, 12, 8]), enps([8, 12, 20])), Change::Worse);
    }
}
