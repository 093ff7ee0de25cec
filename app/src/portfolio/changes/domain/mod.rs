//! What is different between two moments, and how much that matters.

mod shift;
mod touched;

use serde::{Deserialize, Serialize};

pub use shift::{Shift, Size};
pub use touched::{Before, Touched};

use crate::calendar::{Day, Stamp};

/// What changed, largest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changes {
    pub since: Stamp,
    /// The reader was here then; otherwise the date was chosen, or is as good as any.
    pub visited: bool,
    pub listed: Vec<Shift>,
    /// How many more there are.
    pub smaller: u32,
    /// Updates that changed nothing.
    pub steady: u32,
}

/// `/portfolio/changes`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangesPage {
    pub from: Day,
    pub to: Day,
    pub today: Day,
    pub changes: Changes,
}
