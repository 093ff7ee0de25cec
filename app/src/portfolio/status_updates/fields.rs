//! The fields that posting and correcting share.

use leptos::prelude::*;

use super::domain::{Narrative, PathToGreen};
use crate::{
    portfolio::domain::Health,
    ui::form::{Choice, RadioOptions, TextArea},
};

/// Health, what happened, and the path to green.
#[component]
pub fn SaidFields(
    health: Option<Health>,
    #[prop(optional, into)] narrative: String,
    #[prop(optional, into)] path: String,
) -> impl IntoView {
    let options = Health::ALL
        .iter()
        .map(|health| Choice::new(health.as_str(), health.label()).with_mark(health.as_str()))
        .collect();
    let health = health.map(Health::as_str).unwrap_or_default();
    view! {
        <RadioOptions name="health" label="Health" options value=health digits=true />
        <TextArea
            name="narrative"
            label="What happened"
            value=narrative
            hint="Two or three sentences. Markdown works."
            max=Narrative::MAX
            rows=5
        />
        <TextArea
            name="path_to_green"
            label="Path to green"
            value=path
            hint="At risk and off track need it: what happens next, by whom, by when."
            max=PathToGreen::MAX
            rows=2
        />
    }
    .into_any()
}
