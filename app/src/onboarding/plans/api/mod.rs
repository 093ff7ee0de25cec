//! The browser's door to plans.

mod attach;
mod dates;
mod phases;
mod read;
mod start;
mod steps;
#[cfg(feature = "ssr")]
mod write;

pub use attach::{AttachEvidence, DetachEvidence, RemoveNote, WriteNote};
pub use dates::{MoveDates, UndoEvent};
pub use phases::{ClosePhase, FinishPlan, ReopenPhase};
pub use read::{ReadCockpit, ReadDates, ReadPlans, ReadRecord, ReadStart, ReadStep, ReadSteps};
pub use start::StartPlan;
pub use steps::{ActOnStep, AddStep, MoveLate, MoveStep, RemoveStep, RewordStep, SkipStep};
