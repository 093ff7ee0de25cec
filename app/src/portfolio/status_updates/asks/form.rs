//! Answering in place.

use leptos::{prelude::*, server_fn::ServerFn};

use super::{AnswerText, api::AnswerAsk};
use crate::ui::{
    Details, Voice,
    form::{Form, HiddenField, SubmitButton, TextArea},
};

/// A yes, a no, or words.
#[component]
pub fn AnswerForm(ask: String) -> impl IntoView {
    let id = format!("answer-{ask}");
    view! {
        <Form action=AnswerAsk::PATH prefix=format!("{id}-") id=id class="answer">
            <HiddenField name="id" value=ask.clone() />
            <div class="acts">
                <SubmitButton label="Yes" pending="Answering" voice=Voice::Plain small=true name="quick" value="Yes" />
                <SubmitButton label="No" pending="Answering" voice=Voice::Plain small=true name="quick" value="No" />
                <Details summary="Reply in words">
                    <TextArea name="wording" label="Your answer" max=AnswerText::MAX rows=2 />
                    <SubmitButton label="Send the answer" pending="Sending" voice=Voice::Plain small=true />
                </Details>
            </div>
        </Form>
    }
    .into_any()
}
