//! What a playbook says.

mod faults;
mod template;
#[cfg(test)]
mod tests;
mod view;
mod words;

pub use faults::TemplateFault;
pub use template::{PhaseName, PhaseTemplate, StepName, StepNote, StepTemplate, Template, TemplateName, TourStop};
pub use view::{EditPage, PhaseView, StepView, TemplateView};
pub use words::{Band, EvidenceKind, Function, Situation};
