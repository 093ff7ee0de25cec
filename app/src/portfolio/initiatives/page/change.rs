//! One fact changed where it stands.

use leptos::prelude::*;
use server_fn::ServerFn;

use crate::{
    portfolio::{
        domain::{Horizon, Stage},
        initiatives::{Initiative, api::EditInitiative},
    },
    ui::{
        Voice,
        form::{Form, HiddenField, Select, SubmitButton, TextField, VersionField},
    },
};

/// A fact that is changed where it stands.
#[derive(Clone, Copy, Debug)]
pub enum One {
    Lead,
    Confidence,
    Stage,
    Horizon,
}

impl One {
    /// Field, label, DOM id of the form, and what stands before the ids of its fields.
    const fn names(self) -> [&'static str; 4] {
        match self {
            Self::Lead => ["lead", "Lead", "change-lead", "l-"],
            Self::Confidence => ["confidence", "Confidence", "change-confidence", "c-"],
            Self::Stage => ["stage", "Stage", "change-stage", "s-"],
            Self::Horizon => ["horizon", "Horizon", "change-horizon", "h-"],
        }
    }

    fn input(self, initiative: &Initiative, suggestions: Vec<String>) -> AnyView {
        let [name, label, ..] = self.names();
        match self {
            Self::Lead => {
                let value = initiative.lead.as_ref().map(|lead| lead.name.clone()).unwrap_or_default();
                let hint = "A full name or an e-mail address.";
                view! { <TextField name label value suggestions hint autocomplete="off" /> }.into_any()
            }
            Self::Confidence => {
                let value = initiative.confidence.map(|c| c.percent().to_string()).unwrap_or_default();
                view! { <TextField name label value hint="Per cent, from 0 to 100." /> }.into_any()
            }
            Self::Stage => {
                let options = Stage::ALL.iter().map(|s| (s.as_str().to_owned(), s.label().to_owned())).collect();
                view! { <Select name label options value=initiative.stage.as_str() /> }.into_any()
            }
            Self::Horizon => {
                let options = Horizon::ALL.iter().map(|h| (h.as_str().to_owned(), h.label().to_owned())).collect();
                view! { <Select name label options value=initiative.horizon.as_str() /> }.into_any()
            }
        }
    }
}

/// The form of one fact, folded away behind a word.
pub fn change(one: One, initiative: &Initiative, suggestions: Vec<String>) -> AnyView {
    let [_, label, id, prefix] = one.names();
    let (subject, version) = (initiative.id.clone(), initiative.version);
    let initiative = initiative.clone();
    view! {
        <details class="change">
            <summary aria-label=format!("Change {}", label.to_ascii_lowercase())>"Change"</summary>
            <Form action=EditInitiative::PATH id prefix class="form">
                <HiddenField name="id" value=subject />
                <VersionField version />
                {one.input(&initiative, suggestions)}
                <div class="form-end"><SubmitButton label="Save" pending="Saving" voice=Voice::Plain small=true /></div>
            </Form>
        </details>
    }
    .into_any()
}
