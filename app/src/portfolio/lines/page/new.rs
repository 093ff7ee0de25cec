//! `/lines/new`: a line is added.

use leptos::prelude::*;
use server_fn::ServerFn;

use crate::{
    portfolio::{
        domain::{Name, Summary},
        lines::api::CreateLine,
    },
    ui::{
        PageHead,
        form::{Form, SubmitButton, TextArea, TextField},
    },
};

/// `/lines/new`
#[component]
pub fn NewLine() -> impl IntoView {
    view! {
        <PageHead title="Add a product line" crumbs=vec![("Portfolio".to_owned(), "/portfolio".to_owned())]>
            "A line is the first level of the portfolio. Its products carry the initiatives, and its update policy says when they report."
        </PageHead>
        <Form action=CreateLine::PATH id="new-line" draft=true class="form">
            <TextField name="name" label="Name" max=Name::MAX />
            <TextArea name="purpose" label="Purpose" max=Summary::MAX optional=true />
            <TextField name="owner" label="Owner" autocomplete="off" optional=true hint="Who answers for its profit and loss: a full name or an e-mail address." />
            <div class="form-end"><SubmitButton label="Add the line" pending="Adding" /></div>
        </Form>
    }
}
