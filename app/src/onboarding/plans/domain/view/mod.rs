//! What the pages show of a plan.

mod cockpit;
mod lists;
mod record;
mod row;
mod start;
mod step;

pub use cockpit::{Cockpit, GateAhead, Heard};
pub use lists::{PhaseSteps, PlanRow, Plans, StepsPage};
pub use record::{RecordPage, RecordRow, Undo, told};
pub use row::{About, PhaseRow, StepRow};
pub use start::{DatesPage, StartPage, TemplateRow};
pub use step::{EvidenceRow, NoteRow, StepPage};
