//! `/initiatives/:id/edit`: every field of it.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use server_fn::ServerFn;

use crate::{
    live::AlsoEditing,
    portfolio::initiatives::{
        api::{EditInitiative, ReadEdit},
        domain::EditPage,
        form::{Beginning, Fields, More},
    },
    ui::{
        ButtonLink, Load, PageHead, Reading,
        form::{Form, HiddenField, SubmitButton, TextField, VersionField},
    },
};

/// `/initiatives/:id/edit`
#[component]
pub fn EditInitiativePage() -> impl IntoView {
    let params = use_params_map();
    let id = move || params.with(|params| params.get("id").unwrap_or_default());
    let reading = Reading::of(move || ReadEdit { id: id() });
    view! { <Load reading children=draw /> }
}

fn draw(page: EditPage) -> AnyView {
    let EditPage { initiative, choices } = page;
    let home = format!("/initiatives/{}", initiative.id);
    let crumbs =
        vec![("Portfolio".to_owned(), "/portfolio".to_owned()), (initiative.name.as_str().to_owned(), home.clone())];
    let beginning = Beginning::of(&initiative);
    let (id, version) = (initiative.id.clone(), initiative.version);
    let source = initiative.source_url.clone().unwrap_or_default();
    view! {
        <PageHead title="Edit" crumbs>
            "Every change is kept with your name. The date has a form of its own, because it moves only with a reason."
        </PageHead>
        <AlsoEditing initiative=id.clone() />
        <Form action=EditInitiative::PATH id=format!("edit-{id}") draft=true class="form">
            <HiddenField name="id" value=id />
            <VersionField version />
            <Fields beginning=beginning.clone() choices />
            <More beginning />
            <TextField name="source_url" label="Source" kind="url" value=source optional=true hint="Where this comes from: a tracker, a document." />
            <div class="form-end">
                <SubmitButton label="Save" pending="Saving" />
                <ButtonLink href=home>"Leave it as it is"</ButtonLink>
            </div>
        </Form>
    }
    .into_any()
}
