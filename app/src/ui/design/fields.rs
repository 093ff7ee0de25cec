//! What is typed and chosen.

use leptos::{context::Provider, prelude::*};

use super::{Specimen, looks::LABELS};
use crate::{
    error::AppError,
    error::Faults,
    ui::{
        form::{
            CheckBox, Choice, FileField, FormState, RadioOptions, Refusal, Select, SubmitButton, TextArea, TextField,
        },
        health::WORDS,
    },
};

fn leads() -> Vec<(String, String)> {
    ["Nobody", "Jonas Berg", "Tomasz Zieliński"].map(|name| (name.to_ascii_lowercase(), name.to_owned())).into()
}

fn healths() -> Vec<Choice> {
    [4, 1, 0, 3].map(|at| Choice::new(WORDS[at], LABELS[at]).with_mark(WORDS[at])).into()
}

#[component]
pub fn Fields() -> impl IntoView {
    view! {
        <Specimen id="fields" title="Fields" about="Label above, hint below, what is wrong in place of the hint. What was typed stays.">
            <div class="form">
                <div class="field-row">
                    <TextField name="name" label="Name" value="Matter support" />
                    <Select name="lead" label="Lead" options=leads() value="jonas berg" />
                </div>
                <div class="field-row">
                    <TextField
                        name="target"
                        label="Target date"
                        kind="date"
                        value="2026-06-20"
                        hint="First promise 2 May. This makes it +49 d."
                    />
                    <TextField name="ask" label="Ask" optional=true placeholder="What do you need?" />
                </div>
                <div class="field-row">
                    <TextField name="source" label="Source" value="KEP-2400" readonly=true hint="Set by the import." />
                    <TextField name="confidence" label="Confidence" kind="number" from="0" to="100" optional=true />
                </div>
                <FileField name="file" label="File" accept=".csv,.xlsx" hint="CSV or Excel, at most 10 MB." />
                <TextArea
                    name="narrative"
                    label="What happened"
                    value="The licence came through on the 2nd.\n\n</textarea><b>Typed text stays text.</b> & <"
                    hint="Two or three sentences. Markdown works."
                />
            </div>
        </Specimen>
    }
}

#[component]
pub fn Choices() -> impl IntoView {
    let starts = vec![
        Choice::new("empty", "Start empty").with_note("Name your first product line yourself."),
        Choice::new("sample", "Start from the sample organisation").with_note("Look around first; remove it later."),
    ];
    view! {
        <Specimen id="choices" title="Choices" about="A few options stand in sight; the keys 1 to 4 choose a health.">
            <RadioOptions name="health" label="Health" options=healths() value="at_risk" digits=true />
            <RadioOptions name="start" label="How to start" options=starts value="sample" />
            <div class="field-row">
                <CheckBox name="follow" label="Tell those who follow" checked=true />
                <CheckBox name="private" label="Only for the team" hint="Others see that there is a note." />
            </div>
        </Specimen>
    }
}

/// A form that has been refused and is being sent again, with nothing behind it.
#[component]
pub fn Refused() -> impl IntoView {
    let mut faults = Faults::new();
    faults.add("refused-health", "Choose a health.");
    faults.add("refused-path", "At risk needs a way back: what happens next, by whom, by when.");
    faults.add("refused-reason", "A date moves only with a reason.");
    let state = FormState::current();
    state.refusal.set(faults.done().err());
    state.pending.set(true);
    let conflict = FormState::current();
    conflict.refusal.set(Some(AppError::Conflict {
        who: "Lena Fischer".to_owned(),
        version: 4,
        theirs: vec![crate::error::Theirs {
            field: "summary".to_owned(),
            value: "Pairs with four hubs, without a cloud.".to_owned(),
        }],
    }));
    view! {
        <Specimen id="refused" title="Refused" about="A summary that leads to the fields, and the fault at each of them.">
            <Provider value=state>
                <div class="form">
                    <Refusal />
                    <RadioOptions name="refused-health" label="Health" options=healths() digits=true />
                    <TextArea name="refused-path" label="Path to green" />
                    <TextField name="refused-reason" label="Why it moves" />
                    <div class="form-end">
                        <SubmitButton label="Post update" pending="Posting" />
                        <span class="note">"Draft kept on this device"</span>
                    </div>
                </div>
            </Provider>
            <Provider value=conflict><Refusal /></Provider>
        </Specimen>
    }
}
