//! Statistics of small groups that are asked as a whole (formulas, "Statistics").

mod change;
mod enps;
mod points;
mod share;

pub use change::{Change, Wave, change_of_enps, change_of_share};
pub use enps::Enps;
pub use points::{Points, tenths};
pub use share::Share;

/// The normal deviate of a range that holds 95 times in 100.
const Z: f64 = 1.959_964;

/// What a range shrinks by when `n` of a whole of `of` people answered: the square of √((N−n)/(N−1)). Whoever asked
/// everybody is not guessing.
fn finite(n: u32, of: u32) -> f64 {
    if of <= 1 { 0.0 } else { f64::from(of.saturating_sub(n)) / f64::from(of - 1) }
}
