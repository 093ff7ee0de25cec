//! Days and moments as the whole product writes them. No clock: today comes in as an argument.

mod day;
mod moment;

pub use day::{Day, NotADay, weekday_name};
pub use moment::{Moment, Stamp};
