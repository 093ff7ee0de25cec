//! What stands beside a step: its evidence and its notes.

use leptos::prelude::*;
use server_fn::ServerFn;

use crate::{
    onboarding::{
        plans::{
            api::{AttachEvidence, DetachEvidence, RemoveNote, WriteNote},
            domain::{EvidenceLabel, EvidenceRow, NoteRow, NoteText, StepPage},
            page::came_back,
        },
        templates::EvidenceKind,
    },
    ui::{
        Details, Markdown, OutLink, SectionHead, Tag, TimeStamp, Voice,
        form::{CheckBox, Form, HiddenField, Select, SubmitButton, TextArea, TextField},
    },
};

/// Evidence, and attaching more.
pub fn evidence(page: &StepPage) -> AnyView {
    let note = page.wants.map(|kind| format!("{} of {}", page.has, kind.counted(page.count)));
    let rows = page.evidence.iter().cloned().map(|row| piece(page, row)).collect_view();
    let nothing = page.evidence.is_empty().then(|| view! { <p class="note">"Nothing is attached yet."</p> });
    let may = page.about.may_change && !page.removed;
    let wanted = page.wants.unwrap_or(EvidenceKind::Link).as_str();
    let kinds: Vec<_> =
        EvidenceKind::ALL.iter().map(|kind| (kind.as_str().to_owned(), kind.label().to_owned())).collect();
    let (plan, step) = (page.about.id.clone(), page.id.clone());
    let open = came_back("attach") || (page.wants.is_some() && page.has < page.count);
    let add = may.then(|| {
        view! {
            <Details summary="Attach evidence" open=open>
                <Form action=AttachEvidence::PATH id="attach" class="form" prefix="attach-" draft=true>
                    <HiddenField name="plan" value=plan />
                    <HiddenField name="step" value=step />
                    <div class="field-row">
                        <Select name="kind" label="What it is" options=kinds value=wanted />
                        <TextField name="label" label="Called" max=EvidenceLabel::MAX />
                    </div>
                    <TextField name="url" label="Where it lies" kind="url" optional=true hint="A full address, or one of this workspace such as /initiatives/…" />
                    <div class="form-end"><SubmitButton label="Attach" pending="Attaching" voice=Voice::Plain /></div>
                </Form>
            </Details>
        }
    });
    view! {
        <section aria-labelledby="evidence">
            <div class="section-head"><h2 id="evidence">"Evidence"</h2>{note.map(|note| view! { <span class="note">{note}</span> })}</div>
            {nothing}
            <ul class="links">{rows}</ul>
            {add}
        </section>
    }
    .into_any()
}

fn piece(page: &StepPage, row: EvidenceRow) -> impl IntoView + use<> {
    let EvidenceRow { id, kind, label, url, at, by, .. } = row;
    let what = if url.is_empty() { label.into_any() } else { view! { <OutLink href=url text=label /> }.into_any() };
    let (plan, today) = (page.about.id.clone(), page.about.today);
    let remove = page.about.may_change.then(|| {
        view! {
            <Form action=DetachEvidence::PATH id=format!("detach-{id}")>
                <HiddenField name="plan" value=plan />
                <HiddenField name="evidence" value=id />
                <SubmitButton label="Remove" pending="Removing" voice=Voice::Quiet small=true />
            </Form>
        }
    });
    view! {
        <li>
            <span>{what} " " <Tag>{kind.label()}</Tag></span>
            <span class="row"><span class="note">{format!("{by}, ")}<TimeStamp at today /></span>{remove}</span>
        </li>
    }
}

/// Notes, and writing one.
pub fn notes(page: &StepPage) -> AnyView {
    let rows = page.notes.iter().cloned().map(|row| said(page, row)).collect_view();
    let private = page.about.own.then(|| {
        view! { <CheckBox name="private" label="Only for me" hint="Nobody else reads it: not in an export, a search, the programs' door or the record." /> }
    });
    let (plan, step) = (page.about.id.clone(), page.id.clone());
    view! {
        <section aria-labelledby="notes">
            <SectionHead title="Notes" id="notes" />
            <div class="notes">{rows}</div>
            <Form action=WriteNote::PATH id="note" class="form" prefix="note-" draft=true>
                <HiddenField name="plan" value=plan />
                <HiddenField name="step" value=step />
                <TextArea name="wording" label="A note" max=NoteText::MAX rows=2 hint="Markdown works." />
                {private}
                <div class="form-end"><SubmitButton label="Write it down" pending="Saving" voice=Voice::Plain /></div>
            </Form>
        </section>
    }
    .into_any()
}

fn said(page: &StepPage, row: NoteRow) -> impl IntoView + use<> {
    let NoteRow { id, words, at, by, private, own } = row;
    let (plan, today) = (page.about.id.clone(), page.about.today);
    let remove = own.then(|| {
        view! {
            <Form action=RemoveNote::PATH id=format!("unnote-{id}")>
                <HiddenField name="plan" value=plan />
                <HiddenField name="note" value=id />
                <SubmitButton label="Remove" pending="Removing" voice=Voice::Quiet small=true />
            </Form>
        }
    });
    view! {
        <article class="entry">
            <header>
                <span class="byline"><b>{by}</b>", "<TimeStamp at today /></span>
                {private.then(|| view! { <Tag>"only you"</Tag> })}
                {remove}
            </header>
            <Markdown html=words />
        </article>
    }
}
