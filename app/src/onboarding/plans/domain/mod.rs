//! Plans in plain Rust: days and working days, the layout of a playbook, what may be done to a step, gates, the record.

mod acts;
mod added;
mod agenda;
mod dates;
mod evidence;
mod gate;
mod layout;
mod plan;
mod record;
mod redate;
mod rules;
mod start;
#[cfg(test)]
mod tests;
mod tour;
mod view;
mod work_days;

pub use acts::{Reason, check_off, move_late, open_again, remove, reschedule, reword, skip};
pub use added::NewStep;
pub use agenda::{Agenda, agenda, week_ends};
pub use dates::{NINETY, PlanDates, Standing, YEAR};
pub use evidence::{EvidenceLabel, NewEvidence, NoteText};
pub use gate::{GateLine, GateStep, close, finish, gate, lacking, reopen, resume};
pub use layout::{Brief, LaidPhase, LaidStep, lay_out};
pub use plan::{Closing, Phase, Plan, Status, Step, StepState};
pub use record::{Change, Deed, taken_back};
pub use redate::redate;
pub use rules::open_plan;
pub use start::{NewPlan, RoleTitle, TypedDates, TypedPlan};
pub use tour::Somebody;
pub use view::{
    About, Cockpit, DatesPage, EvidenceRow, GateAhead, Heard, NoteRow, PhaseRow, PhaseSteps, PlanRow, Plans,
    RecordPage, RecordRow, StartPage, StepPage, StepRow, StepsPage, TemplateRow, Undo, told,
};
pub use work_days::{Stretch, WorkDays};
