//! Changing a line where it stands.

use leptos::prelude::*;
use server_fn::ServerFn;

use crate::{
    portfolio::{
        archive::ArchiveForm,
        domain::{Name, Summary},
        lines::{
            api::{self, ArchiveLine},
            domain::LinePage,
        },
    },
    ui::{
        Details,
        form::{Form, HiddenField, SubmitButton, TextArea, TextField, VersionField},
    },
};

/// The form, and archiving below it.
#[component]
pub fn EditLine(page: LinePage) -> impl IntoView {
    let LinePage { line, names, .. } = page;
    let archived = line.archived.is_some();
    let owner = line.owner.map(|owner| owner.name).unwrap_or_default();
    let id = line.id.clone();
    let form = (!archived).then(|| {
        view! {
            <Form action=api::EditLine::PATH id="edit-line" class="form">
                <HiddenField name="id" value=id />
                <VersionField version=line.version />
                <TextField name="name" label="Name" value=line.name max=Name::MAX />
                <TextArea name="purpose" label="Purpose" value=line.purpose max=Summary::MAX optional=true />
                <TextField name="owner" label="Owner" value=owner suggestions=names autocomplete="off" optional=true hint="A full name or an e-mail address." />
                <div class="form-end"><SubmitButton label="Save the line" pending="Saving" /></div>
            </Form>
        }
    });
    view! {
        <Details summary="Change this line" open=archived>
            {form}
            <ArchiveForm action=ArchiveLine::PATH id=line.id archived condition="A line can be archived when no product is left in it." />
        </Details>
    }
    .into_any()
}
