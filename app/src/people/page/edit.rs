//! Changing somebody's entry where it stands.

use leptos::prelude::*;
use server_fn::ServerFn;

use crate::{
    people::{
        api::{self, ArchivePerson},
        domain::{Email, PersonName, PersonPage, Title},
    },
    portfolio::archive::ArchiveForm,
    ui::{
        Details,
        form::{Form, HiddenField, SubmitButton, TextField, VersionField},
    },
};

/// The form, and archiving below it.
#[component]
pub fn EditPerson(page: PersonPage) -> impl IntoView {
    let person = page.person;
    let (id, archived) = (person.id.clone(), person.archived.is_some());
    view! {
        <Details summary="Change this entry" open=archived>
            <Form action=api::EditPerson::PATH id="edit-person" class="form">
                <HiddenField name="id" value=person.id />
                <VersionField version=person.version />
                <TextField name="name" label="Name" value=person.name max=PersonName::MAX autocomplete="off" />
                <TextField name="email" label="E-mail" kind="email" value=person.email.unwrap_or_default() max=Email::MAX optional=true autocomplete="off" />
                <TextField name="title" label="Title" value=person.title max=Title::MAX optional=true autocomplete="off" />
                <div class="form-end"><SubmitButton label="Save the entry" pending="Saving" /></div>
            </Form>
            <ArchiveForm action=ArchivePerson::PATH id archived condition="Somebody can be archived when they lead nothing open." />
        </Details>
    }
    .into_any()
}
