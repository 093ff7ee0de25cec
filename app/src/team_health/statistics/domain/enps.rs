//! eNPS: promoters less detractors, in per cent of the answers.

use serde::{Deserialize, Serialize};

/// The score, −100 to 100, and its standard error in hundredths of a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Enps {
    pub score: i16,
    pub error: u32,
}

impl Enps {
    /// Below so many answers only the counts are told (formulas, "NPS error").
    pub const LEAST: u32 = 30;

    /// Of promoters, passives and detractors: SE = 100·√((p₊ + p₋ − (p₊ − p₋)²)/n). Nothing below 30 answers.
    pub fn of(counts: &[u32]) -> Option<Self> {
        let n: u32 = counts.iter().sum();
        let (Some(up), Some(down)) = (counts.first(), counts.last()) else { return None };
        if n < Self::LEAST {
            return None;
        }
        let (up, down) = (f64::from(*up) / f64::from(n), f64::from(*down) / f64::from(n));
        let error = ((up + down - (up - down).powi(2)) / f64::from(n)).sqrt();
        Some(Self { score: rounded((up - down) * 100.0), error: hundredths(error * 100.0) })
    }

    /// "+12".
    pub fn signed(self) -> String {
        match self.score {
            0 => "0".to_owned(),
            score if score > 0 => format!("+{score}"),
            score => format!("−{}", score.unsigned_abs()),
        }
    }
}

#[expect(clippy::cast_possible_truncation, reason = "between -100 and 100")]
fn rounded(value: f64) -> i16 {
    value.round() as i16
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 100 points")]
fn hundredths(value: f64) -> u32 {
    (value * 100.0).round() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_score_is_promoters_less_detractors() {
        // p₊ = 0.5, p₋ = 0.2 of 40: SE = 100·√((0.7 − 0.09)/40) = 12.35.
        assert_eq!(Enps::of(&[20, 12, 8]), Some(Enps { score: 30, error: 1235 }));
        assert_eq!(Enps::of(&[8, 12, 20]).map(Enps::signed), Some("−30".to_owned()));
    }

    #[test]
    fn few_answers_have_counts_and_no_score() {
        assert_eq!(Enps::of(&[29, 0, 0]), None);
        assert!(Enps::of(&[30, 0, 0]).is_some());
    }
}
