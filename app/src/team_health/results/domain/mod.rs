//! What results are read as: whole numbers and words, worked out where the answers were.

mod group;
mod pages;
mod row;
mod work;

pub use group::{Before, GroupResult};
pub use pages::{HealthPage, TeamHealthPage, WaveChoice};
pub use row::{ResultRow, Standing};
pub use work::Work;

#[cfg(test)]
mod tests;
