//! The pages of a plan.

mod cockpit;
mod dates;
mod days;
mod event;
mod home;
mod record;
mod start;
mod step;
mod steps;

pub use cockpit::CockpitPage;
pub use dates::Dates;
pub use home::Onboarding;
pub use record::Record;
pub use start::Start;
pub use step::Step;
pub use steps::Steps;

use leptos::prelude::*;

use super::domain::About;
use crate::frame::Frame;

/// Where the pages of a plan sit.
fn crumbs(about: &About) -> Vec<(String, String)> {
    let whose = if about.own { "Your first year".to_owned() } else { format!("{}, first year", about.owner) };
    vec![("Onboarding".to_owned(), "/onboarding".to_owned()), (whose, format!("/onboarding/{}", about.id))]
}

/// Whether a form has come back refused, as it does without JavaScript: what folds it away then stands open.
fn came_back(form: &str) -> bool {
    Frame::current().with_value(|frame| {
        let mut fields = frame.kept.iter().flat_map(|kept| &kept.fields);
        fields.any(|(name, value)| name == "_form" && value == form)
    })
}

/// The address of a step.
fn step_href(plan: &str, step: &str) -> String {
    format!("/onboarding/{plan}/steps/{step}")
}
