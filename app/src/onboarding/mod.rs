//! Onboarding: a playbook that leads a new product leader through the first year and fills the workspace on the way.

pub mod plans;
pub mod templates;
