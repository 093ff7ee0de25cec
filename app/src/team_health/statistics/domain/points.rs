//! Answers on a scale of points: their centre and how far they spread around it.

use serde::{Deserialize, Serialize};

/// Mean and standard deviation, in tenths of a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Points {
    pub mean: u16,
    pub spread: u16,
}

impl Points {
    /// Of counts from the best (as many points as there are counts) down to one point. Nothing where nobody answered.
    pub fn of(counts: &[u32]) -> Option<Self> {
        let most = counts.len();
        let points = counts.iter().enumerate().map(|(at, count)| (small(most - at), f64::from(*count)));
        let n: f64 = counts.iter().map(|count| f64::from(*count)).sum();
        if n == 0.0 {
            return None;
        }
        let mean = points.clone().map(|(value, count)| value * count).sum::<f64>() / n;
        let variance = points.map(|(value, count)| (value - mean).powi(2) * count).sum::<f64>() / n;
        Some(Self { mean: rounded(mean), spread: rounded(variance.sqrt()) })
    }
}

/// "3.8" of 38.
pub fn tenths(value: u16) -> String {
    format!("{}.{}", value / 10, value % 10)
}

fn small(value: usize) -> f64 {
    f64::from(u32::try_from(value).unwrap_or(u32::MAX))
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a mean of a few points")]
fn rounded(points: f64) -> u16 {
    (points * 10.0).round() as u16
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_centre_stands_beside_its_spread() {
        // 5, 5, 4, 3, 1: mean 3.6, deviation √2.24.
        assert_eq!(Points::of(&[2, 1, 1, 0, 1]), Some(Points { mean: 36, spread: 15 }));
        assert_eq!(Points::of(&[0, 0, 4, 0, 0]), Some(Points { mean: 30, spread: 0 }));
        assert_eq!(Points::of(&[0; 5]), None);
        assert_eq!(tenths(36), "3.6");
    }
}
