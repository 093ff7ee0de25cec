//! The words and rules of a portfolio (SEED-5, 39): health, stages, horizons, slips, drift, roll-up.

pub mod facts;
mod health;
mod horizon;
mod slip;
mod stage;
mod tally;
mod texts;

pub use health::{Health, Shown};
pub use horizon::{Drift, Horizon, after_months, whole_months_between};
pub use slip::{Slip, times_moved};
pub use stage::{ProductKind, ProductStage, Stage};
pub use tally::Tally;
pub use texts::{BusinessCase, Confidence, Name, Reason, Summary, Theme};

#[cfg(test)]
mod tests;
