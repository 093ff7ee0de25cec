//! The form that moves the target date.

use leptos::prelude::*;
use server_fn::ServerFn;

use crate::{
    calendar::Day,
    portfolio::{
        domain::Reason,
        initiatives::{Initiative, api},
    },
    ui::{
        Voice,
        form::{Form, HiddenField, SubmitButton, TextField, VersionField},
    },
};

/// Moves the target date, with the reason that it takes.
#[component]
pub fn MoveDate(initiative: Initiative, today: Day) -> impl IntoView {
    let current = initiative.current_target.map(|day| day.to_string()).unwrap_or_default();
    let promised = initiative.baseline_target.is_some();
    let (summary, verb) = if promised { ("Move the date", "Move the date") } else { ("Promise a date", "Promise it") };
    let hint = match initiative.baseline_target {
        Some(first) => format!("First promised for {}; that stays in sight.", first.short(today)),
        None => "The first promise is never overwritten.".to_owned(),
    };
    view! {
        <details class="change" id="move">
            <summary class="button small">{summary}</summary>
            <Form action=api::MoveDate::PATH id="move-date" prefix="move-" class="form">
                <HiddenField name="id" value=initiative.id />
                <VersionField version=initiative.version />
                <TextField name="target" label="Target date" kind="date" value=current hint=hint />
                {promised.then(|| view! { <TextField name="reason" label="Why it moves" max=Reason::MAX /> })}
                <div class="form-end"><SubmitButton label=verb pending="Moving" voice=Voice::Plain /></div>
            </Form>
        </details>
    }
    .into_any()
}
