//! Editing in a row of the table: what one looks at there, without leaving it.

use leptos::{ev::KeyboardEvent, prelude::*};
use leptos_router::{NavigateOptions, hooks::use_navigate};
use server_fn::ServerFn;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::move_date::MoveDate;
use crate::{
    frame::Frame,
    live::AlsoEditing,
    packing::Packed,
    portfolio::{
        domain::{Horizon, Name, Stage},
        initiatives::{api::EditInitiative, domain::EditPage, form::Beginning},
    },
    ui::{
        ButtonLink, Failure,
        form::{Form, HiddenField, Select, SubmitButton, TextField, VersionField},
    },
};

/// The form of a row. `page` is an `EditPage`, packed; `back` the address of the table around it.
pub fn edit_in_place(page: Vec<u8>, back: String) -> AnyView {
    let EditPage { initiative, choices } = match Packed::from(page).open() {
        Ok(page) => page,
        Err(error) => return view! { <Failure error /> }.into_any(),
    };
    let Beginning { name, team, lead, stage, horizon, confidence, .. } = Beginning::of(&initiative);
    let words =
        |words: &[(&str, &str)]| words.iter().map(|(word, label)| ((*word).to_owned(), (*label).to_owned())).collect();
    let stages: Vec<_> = Stage::ALL.iter().map(|stage| (stage.as_str(), stage.label())).collect();
    let horizons: Vec<_> = Horizon::ALL.iter().map(|horizon| (horizon.as_str(), horizon.label())).collect();
    let none = (String::new(), "No team".to_owned());
    let teams = std::iter::once(none).chain(choices.teams.into_iter().map(|team| (team.id, team.name))).collect();
    let id = initiative.id.clone();
    let all = format!("/initiatives/{id}/edit");
    let navigate = use_navigate();
    let leave = back.clone();
    let close = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            navigate(&leave, NavigateOptions { scroll: false, ..NavigateOptions::default() });
        }
    };
    Effect::new(focus);
    view! {
        <div class="edit-in-place" on:keydown=close>
            <AlsoEditing initiative=id.clone() />
            <Form action=EditInitiative::PATH id=format!("edit-{id}") prefix="row-" draft=true class="form">
                <HiddenField name="id" value=id />
                <HiddenField name="back" value=back.clone() />
                <VersionField version=initiative.version />
                <TextField name="name" label="Name" value=name max=Name::MAX />
                <TextField name="lead" label="Lead" value=lead suggestions=choices.people autocomplete="off" optional=true />
                <Select name="team" label="Team" options=teams value=team optional=true />
                <Select name="stage" label="Stage" options=words(&stages) value=stage />
                <Select name="horizon" label="Horizon" options=words(&horizons) value=horizon />
                <TextField name="confidence" label="Confidence, %" value=confidence optional=true />
                <div class="form-end">
                    <SubmitButton label="Save" pending="Saving" />
                    <ButtonLink href=back>"Leave it as it is"</ButtonLink>
                    <ButtonLink href=all>"All fields"</ButtonLink>
                </div>
            </Form>
            <MoveDate today=Frame::day() initiative />
        </div>
    }
    .into_any()
}

/// Whoever opened it wants to type.
fn focus() {
    let field = document().query_selector(".edit-in-place input[name=name]").ok().flatten();
    if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
        let _ = field.focus();
    }
}
