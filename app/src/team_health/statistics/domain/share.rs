//! A share of people, and the range it may lie in for the whole group.

use serde::{Deserialize, Serialize};

use super::{Z, finite};

/// So many of the answers, in tenths of a per cent, and the range for everybody who was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    pub of_thousand: u16,
    pub low: u16,
    pub high: u16,
}

impl Share {
    /// `hits` of `n` answers, of `asked` people. The Wilson interval (formulas, "Statistics"), its deviate multiplied by
    /// the finite-population factor. Nothing where nobody answered.
    pub fn of(hits: u32, n: u32, asked: u32) -> Option<Self> {
        if n == 0 || hits > n {
            return None;
        }
        let (count, p) = (f64::from(n), f64::from(hits) / f64::from(n));
        let square = Z * Z * finite(n, asked.max(n));
        let whole = 1.0 + square / count;
        let centre = (p + square / (2.0 * count)) / whole;
        let half = (square * (p * (1.0 - p) / count + square / (4.0 * count * count))).sqrt() / whole;
        Some(Self { of_thousand: thousand(p), low: thousand(centre - half), high: thousand(centre + half) })
    }

    /// Whole per cents, for reading.
    pub const fn percent(of_thousand: u16) -> u16 {
        (of_thousand + 5) / 10
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 1000")]
fn thousand(p: f64) -> u16 {
    (p.clamp(0.0, 1.0) * 1000.0).round() as u16
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn percents(hits: u32, n: u32, asked: u32) -> [u16; 3] {
        let share = Share::of(hits, n, asked).unwrap();
        [share.of_thousand, share.low, share.high].map(Share::percent)
    }

    #[test]
    fn a_range_is_wilsons_with_the_factor_for_a_small_whole() {
        // Worked out by hand from the formula with the deviate 1.96 × √(2/10).
        assert_eq!(percents(6, 9, 11), [67, 52, 79]);
        // Without the factor these are the textbook's figures for 8 of 10.
        assert_eq!(percents(8, 10, 1_000_000), [80, 49, 94]);
    }

    #[test]
    fn when_everybody_answered_there_is_no_doubt() {
        assert_eq!(percents(5, 8, 8), [63, 63, 63]);
    }

    #[test]
    fn without_answers_there_is_no_share() {
        assert_eq!(Share::of(0, 0, 9), None);
    }

    proptest! {
        #[test]
        fn a_range_holds_its_share(n in 1..400u32, hits in 0..400u32, more in 0..400u32) {
            let share = Share::of(hits.min(n), n, n + more).unwrap();
            prop_assert!(share.low <= share.of_thousand && share.of_thousand <= share.high, "{share:?}");
            prop_assert!(share.high <= 1000);
        }
    }
}
