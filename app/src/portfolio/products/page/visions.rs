//! What lies beyond twelve months, and the form that adds to it.

use leptos::prelude::*;
use server_fn::ServerFn;

use crate::{
    portfolio::{
        domain::{Name, Summary},
        products::domain::ProductPage,
        visions::{Vision, api::CreateVision},
    },
    ui::{
        SectionHead, Voice,
        form::{Form, HiddenField, SubmitButton, TextArea, TextField},
    },
};

/// The statements of a product.
#[component]
pub fn Visions(page: ProductPage) -> impl IntoView {
    let (gone, here): (Vec<_>, Vec<_>) = page.visions.into_iter().partition(|vision| vision.archived.is_some());
    let none = here
        .is_empty()
        .then(|| view! { <p class="note">"Nothing has been said about what lies beyond twelve months."</p> });
    let gone = (!gone.is_empty()).then(|| {
        view! { <details class="data"><summary>{format!("{} archived", gone.len())}</summary><ul class="links">{list(gone)}</ul></details> }
    });
    let may_add = page.may_edit && page.product.archived.is_none();
    let add = may_add.then(|| {
        view! {
            <details class="change">
                <summary>"Add a vision statement"</summary>
                <Form action=CreateVision::PATH id="new-vision" prefix="vision-" class="form">
                    <HiddenField name="product" value=page.product.id />
                    <TextField name="name" label="Name" max=Name::MAX />
                    <TextArea name="statement" label="What will be true" max=Summary::MAX optional=true hint="Without dates or scores; those come when it is promoted to an initiative." />
                    <div class="form-end"><SubmitButton label="Add the statement" pending="Adding" voice=Voice::Plain /></div>
                </Form>
            </details>
        }
    });
    view! {
        <section aria-labelledby="visions">
            <SectionHead title="Beyond twelve months" id="visions" />
            <ul class="links">{list(here)}</ul>
            {none}{gone}{add}
        </section>
    }
    .into_any()
}

fn list(visions: Vec<Vision>) -> impl IntoView {
    visions
        .into_iter()
        .map(|vision| {
            let promoted = vision.promoted.map(|(initiative, _)| {
                view! { <span class="note">"now " <a href=format!("/initiatives/{}", initiative.id)>{initiative.name}</a></span> }
            });
            view! {
                <li>
                    <a href=format!("/visions/{}", vision.id)>{vision.name}</a>
                    {promoted}
                    <span class="wide words">{vision.statement}</span>
                </li>
            }
        })
        .collect_view()
}
