//! Where it links to, and the way to its history.

use leptos::prelude::*;
use server_fn::ServerFn;

use crate::{
    portfolio::initiatives::{
        api::{AddLink, RemoveLink},
        domain::{InitiativePage, LinkLabel, WebAddress},
    },
    ui::{
        OutLink, SectionHead, Voice,
        form::{Form, HiddenField, SubmitButton, TextField},
    },
};

/// The links, the forms that add and remove one, and the count of changes.
#[component]
pub fn Links(page: InitiativePage) -> impl IntoView {
    let InitiativePage { initiative, may, links, changes, .. } = page;
    let links = links
        .into_iter()
        .map(|link| {
            let remove = may.edit.then(|| {
                view! {
                    <Form action=RemoveLink::PATH id=format!("remove-{}", link.id) class="inline">
                        <HiddenField name="link" value=link.id.clone() />
                        <SubmitButton label="Remove" pending="Removing" voice=Voice::Quiet small=true />
                    </Form>
                }
            });
            view! { <li><OutLink href=link.url text=link.label />{remove}</li> }
        })
        .collect_view();
    let history = format!("/initiatives/{}/history", initiative.id);
    let add = may.edit.then(|| {
        view! {
            <details class="change">
                <summary>"Add a link"</summary>
                <Form action=AddLink::PATH id="add-link" prefix="link-" class="form">
                    <HiddenField name="id" value=initiative.id />
                    <TextField name="label" label="What it leads to" max=LinkLabel::MAX />
                    <TextField name="url" label="Address" kind="url" max=WebAddress::MAX placeholder="https://" />
                    <div class="form-end"><SubmitButton label="Add" pending="Adding" voice=Voice::Plain small=true /></div>
                </Form>
            </details>
        }
    });
    view! {
        <section aria-labelledby="links">
            <SectionHead title="Links" id="links" />
            <ul class="links">
                {links}
                <li><a href=history>"History of changes"</a><span class="note">{changes}</span></li>
            </ul>
            {add}
        </section>
    }
    .into_any()
}
