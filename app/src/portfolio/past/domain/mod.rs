//! From a record to the periods in which an initiative stood so or so.

mod life;
mod periods;

pub use life::{Change, Life, Report, State, Was};
pub use periods::{Clocks, Period, periods};

#[cfg(test)]
mod tests;
