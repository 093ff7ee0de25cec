//! `/visions/:id`: a statement, and its way to an initiative.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use server_fn::ServerFn;

use super::{
    api::{ArchiveVision, EditVision, PromoteVision, ReadVision},
    domain,
};
use crate::{
    frame::Frame,
    portfolio::{
        archive::ArchiveForm,
        domain::{Horizon, Name, Stage, Summary},
    },
    ui::{
        Details, Load, PageHead, Reading, SectionHead,
        form::{Form, HiddenField, Select, SubmitButton, TextArea, TextField, VersionField},
    },
};

/// `/visions/:id`
#[component]
pub fn VisionPage() -> impl IntoView {
    let params = use_params_map();
    let id = move || params.with(|params| params.get("id").unwrap_or_default());
    let reading = Reading::of(move || ReadVision { id: id() });
    view! { <Load reading children=draw /> }
}

fn draw(page: domain::VisionPage) -> AnyView {
    let domain::VisionPage { vision, may_edit, may_promote, names } = page;
    let product = (vision.product.name.clone(), format!("/products/{}", vision.product.id));
    let crumbs = vec![("Portfolio".to_owned(), "/portfolio".to_owned()), product];
    let standing = match &vision.promoted {
        Some((initiative, at)) => {
            let (href, day) = (format!("/initiatives/{}", initiative.id), at.day.short(Frame::day()));
            view! { "Promoted on " {day} ": it is the initiative " <a href=href>{initiative.name.clone()}</a> " now." }
                .into_any()
        }
        None => "A vision statement: what lies beyond twelve months, without dates or scores.".into_any(),
    };
    let open = vision.promoted.is_none() && vision.archived.is_none();
    let promote = (may_promote && open).then(|| view! { <Promote id=vision.id.clone() names /> });
    let statement = vision.statement.clone();
    let edit = may_edit.then(|| view! { <Edit vision=vision.clone() open /> });
    view! {
        <PageHead title=vision.name crumbs>{standing}</PageHead>
        <div class="stack">
            <p class="words">{statement}</p>
            {promote}
            {edit}
        </div>
    }
    .into_any()
}

#[component]
fn Promote(id: String, names: Vec<String>) -> impl IntoView {
    let stages: Vec<_> =
        Stage::ALL.iter().filter(|s| s.is_open()).map(|s| (s.as_str().to_owned(), s.label().to_owned())).collect();
    let horizons: Vec<_> = Horizon::ALL.iter().map(|h| (h.as_str().to_owned(), h.label().to_owned())).collect();
    view! {
        <section aria-labelledby="promote">
            <SectionHead title="Promote to an initiative" id="promote" note="when it comes within twelve months" />
            <Form action=PromoteVision::PATH id="promote-vision" prefix="promote-" class="form">
                <HiddenField name="id" value=id />
                <Select name="horizon" label="Horizon" options=horizons value=Horizon::Later.as_str() />
                <Select name="stage" label="Stage" options=stages value=Stage::Discovery.as_str() />
                <TextField name="lead" label="Lead" suggestions=names autocomplete="off" optional=true hint="A full name or an e-mail address." />
                <TextField name="target" label="Target date" kind="date" optional=true hint="The first promise; it stays in sight for good." />
                <div class="form-end"><SubmitButton label="Promote it" pending="Promoting" /></div>
            </Form>
        </section>
    }
    .into_any()
}

#[component]
fn Edit(vision: domain::Vision, open: bool) -> impl IntoView {
    let (id, archived) = (vision.id.clone(), vision.archived.is_some());
    let form = open.then(|| {
        view! {
            <Form action=EditVision::PATH id="edit-vision" class="form">
                <HiddenField name="id" value=id />
                <VersionField version=vision.version />
                <TextField name="name" label="Name" value=vision.name max=Name::MAX />
                <TextArea name="statement" label="What will be true" value=vision.statement max=Summary::MAX optional=true />
                <div class="form-end"><SubmitButton label="Save the statement" pending="Saving" /></div>
            </Form>
        }
    });
    view! {
        <Details summary="Change this statement" open=archived>
            {form}
            <ArchiveForm action=ArchiveVision::PATH id=vision.id archived condition="Archived, it leaves the page of its product and stays on record." />
        </Details>
    }
    .into_any()
}
