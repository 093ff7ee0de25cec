//! Answering in place.

use leptos::{prelude::*, server_fn::ServerFn};

use super::{AnswerText, api::AnswerAsk};
use crate::ui::{
    Voice,
    form::{Form, HiddenField, SubmitButton, TextField},
};

/// Words, a yes or a no, or both.
#[component]
pub fn AnswerForm(ask: String) -> impl IntoView {
    let id = format!("answer-{ask}");
    view! {
        <Form action=AnswerAsk::PATH prefix=format!("{id}-") id=id class="answer">
            <HiddenField name="id" value=ask />
            <TextField name="wording" label="Your answer" max=AnswerText::MAX />
            <div class="acts">
                <SubmitButton label="Answer" pending="Answering" voice=Voice::Plain small=true />
                <SubmitButton label="Yes" pending="Answering" voice=Voice::Quiet small=true name="quick" value="Yes" />
                <SubmitButton label="No" pending="Answering" voice=Voice::Quiet small=true name="quick" value="No" />
            </div>
        </Form>
    }
    .into_any()
}
