//! Correcting an update: the words as they stand, and a further version.

use leptos::{prelude::*, server_fn::ServerFn};
use leptos_router::hooks::use_params_map;

use super::{
    api::{CorrectUpdate, ReadEditable},
    domain::Editable,
    fields::SaidFields,
};
use crate::{
    frame::Frame,
    ui::{
        Load, PageHead, Reading,
        form::{Form, HiddenField, SubmitButton, VersionField},
    },
};

/// The page for correcting an update.
#[component]
pub fn EditUpdate() -> impl IntoView {
    let params = use_params_map();
    let id = move || params.with(|params| params.get("id")).unwrap_or_default();
    let reading = Reading::of(move || ReadEditable { id: id() });
    view! { <Load reading children=draw /> }
}

fn draw(update: Editable) -> AnyView {
    let today = Frame::day();
    let Editable { id, initiative, author, posted, version, health, narrative, path_to_green } = update;
    let back = format!("/initiatives/{}", initiative.id);
    view! {
        <PageHead title="Correct an update" crumbs=vec![(initiative.name, back.clone())]>
            {format!("{author} posted it on {}. ", posted.spoken(today))}
            <b>"What it said stays readable; this becomes a further version."</b>
        </PageHead>
        <Form action=CorrectUpdate::PATH id=format!("correct-{id}-{version}") draft=true class="form">
            <HiddenField name="id" value=id.clone() />
            <VersionField version />
            <SaidFields health=Some(health) narrative path=path_to_green />
            <div class="form-end">
                <SubmitButton label="Save this version" pending="Saving" key="Ctrl Enter" />
                <a class="button quiet" href=back>"Leave it as it is"</a>
            </div>
        </Form>
    }
    .into_any()
}
