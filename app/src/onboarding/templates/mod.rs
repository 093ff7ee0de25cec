//! Playbooks: what a first year is made of, as text files that a plan is copied from.

mod api;
pub mod domain;
mod edit;
#[cfg(feature = "ssr")]
pub mod files;
mod page;
#[cfg(feature = "ssr")]
pub mod store;

pub use domain::{
    Band, EvidenceKind, Function, PhaseName, PhaseTemplate, Situation, StepName, StepNote, StepTemplate, Template,
    TemplateFault, TemplateName, TourStop,
};

crate::lazy_page!(TemplateRoute => page::TemplatePage);
crate::lazy_page!(EditTemplateRoute => edit::EditTemplate);
