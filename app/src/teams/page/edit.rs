//! Changing a team where it stands.

use leptos::prelude::*;
use server_fn::ServerFn;

use crate::{
    portfolio::{
        archive::ArchiveForm,
        domain::{Name, Summary},
    },
    teams::{
        api::{self, ArchiveTeam},
        domain::TeamPage,
    },
    ui::{
        Details,
        form::{Form, HiddenField, SubmitButton, TextArea, TextField, VersionField},
    },
};

/// The form, and archiving below it.
#[component]
pub fn EditTeam(page: TeamPage) -> impl IntoView {
    let team = page.team;
    let (id, archived) = (team.id.clone(), team.archived.is_some());
    let form = (!archived).then(|| {
        view! {
            <Form action=api::EditTeam::PATH id="edit-team" prefix="team-" class="form">
                <HiddenField name="id" value=id />
                <VersionField version=team.version />
                <TextField name="name" label="Name" value=team.name max=Name::MAX />
                <TextArea name="purpose" label="Purpose" value=team.purpose max=Summary::MAX optional=true />
                <div class="form-end"><SubmitButton label="Save the team" pending="Saving" /></div>
            </Form>
        }
    });
    view! {
        <Details summary="Change this team" open=archived>
            {form}
            <ArchiveForm action=ArchiveTeam::PATH id=team.id archived condition="A team can be archived when it carries nothing open." />
        </Details>
    }
    .into_any()
}
