//! The head of the page: where it sits, what it is, what can be done.

use leptos::prelude::*;
use server_fn::ServerFn;

use crate::{
    portfolio::initiatives::{
        Initiative,
        api::ArchiveInitiative,
        domain::{InitiativePage, May},
    },
    ui::{
        ButtonLink, Flag, Menu, Notice, PageHead, Tone, Voice,
        form::{Form, HiddenField, SubmitButton},
    },
};

/// Crumbs, title, summary, actions; a notice when it is archived.
#[component]
pub fn Head(page: InitiativePage) -> impl IntoView {
    let InitiativePage { initiative, may, crumbs, .. } = page;
    let drift = initiative.drift.map(|drift| view! { " " <Flag>{drift.words()}</Flag> });
    let archived = initiative.archived.map(|_| view! { <Archived id=initiative.id.clone() may_restore=may.archive /> });
    let summary = initiative.summary.as_str().to_owned();
    let title = initiative.name.as_str().to_owned();
    view! {
        <PageHead title crumbs actions=move || actions(&initiative, may)>{summary}{drift}</PageHead>
        {archived}
    }
    .into_any()
}

fn actions(initiative: &Initiative, may: May) -> AnyView {
    let id = initiative.id.clone();
    let post = may.post.then(|| {
        view! { <ButtonLink href=format!("/updates?initiative={id}") voice=Voice::Primary>"Post an update"</ButtonLink> }
    });
    let edit = may.edit.then(|| view! { <ButtonLink href=format!("/initiatives/{id}/edit")>"Edit"</ButtonLink> });
    let archived = id.clone();
    let archive = (may.archive && initiative.archived.is_none()).then(|| {
        view! {
            <hr />
            <Form action=ArchiveInitiative::PATH id="archive">
                <HiddenField name="id" value=archived />
                <SubmitButton label="Archive" pending="Archiving" voice=Voice::Danger />
            </Form>
        }
    });
    view! {
        {post}
        {edit}
        <Menu id="more" label="More actions">
            <a href=format!("/initiatives/{id}/history")>"History of changes"</a>
            <a href=format!("/initiatives/{id}")>"Link to this page"</a>
            {archive}
        </Menu>
    }
    .into_any()
}

#[component]
fn Archived(id: String, may_restore: bool) -> impl IntoView {
    let restore = may_restore.then(|| {
        view! {
            <Form action=ArchiveInitiative::PATH id="restore">
                <HiddenField name="id" value=id />
                <HiddenField name="restore" value="true" />
                <SubmitButton label="Restore" pending="Restoring" voice=Voice::Plain small=true />
            </Form>
        }
    });
    view! {
        <Notice tone=Tone::Warn>
            "This initiative is archived. It is left out of every list and count; everything said about it is kept."
        </Notice>
        {restore}
    }
}
