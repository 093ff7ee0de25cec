//! `/portfolio/bulk/:id`: what was done together, and the one undo.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use server_fn::ServerFn;

use super::{
    api::{ReadBulkEditDone, UndoBulkEdit},
    domain,
};
use crate::{
    frame::Frame,
    portfolio::initiatives::Ref,
    ui::{
        ButtonLink, Load, Notice, PageHead, Reading, SectionHead, Tone,
        form::{Form, HiddenField, SubmitButton},
    },
};

/// `/portfolio/bulk/:id`
#[component]
pub fn BulkEditDone() -> impl IntoView {
    let params = use_params_map();
    let reading =
        Reading::of(move || ReadBulkEditDone { id: params.with(|params| params.get("id").unwrap_or_default()) });
    view! { <Load reading children=draw /> }
}

fn draw(done: domain::BulkEditDone) -> AnyView {
    let domain::BulkEditDone { id, what, by, at, changed, undone, changed_since, may_undo } = done;
    let today = Frame::current().with_value(|frame| frame.today).unwrap_or(at.day);
    let crumbs = vec![("Portfolio".to_owned(), "/portfolio".to_owned())];
    let lede = match changed.len() {
        1 => format!("{what}: 1 initiative, by {by}, {}.", at.spoken(today)),
        n => format!("{what}: {n} initiatives, by {by}, {}.", at.spoken(today)),
    };
    let undone = undone.map(|(who, when)| {
        view! { <Notice tone=Tone::Good>{format!("Undone by {who}, {}.", when.spoken(today))}</Notice> }
    });
    let since = (!changed_since.is_empty() && may_undo).then(|| {
        let names: Vec<String> = changed_since.into_iter().map(|one| one.name).collect();
        view! { <p class="note">{format!("Changed since, so an undo leaves them: {}.", names.join(", "))}</p> }
    });
    let undo = may_undo.then(|| {
        view! {
            <Form action=UndoBulkEdit::PATH id="undo-bulk-edit" class="row">
                <HiddenField name="id" value=id />
                <SubmitButton label="Undo all of it" pending="Undoing" />
                <ButtonLink href="/portfolio?view=table">"Back to the portfolio"</ButtonLink>
            </Form>
        }
    });
    view! {
        <PageHead title="Changed together" crumbs>{lede}</PageHead>
        <div class="stack">
            {undone}
            {undo}
            {since}
            <section aria-labelledby="changed-head">
                <SectionHead title="What was changed" id="changed-head" />
                <ul class="links">{changed.into_iter().map(line).collect::<Vec<_>>()}</ul>
            </section>
        </div>
    }
    .into_any()
}

fn line(one: Ref) -> AnyView {
    view! { <li><a href=format!("/initiatives/{}", one.id)>{one.name}</a></li> }.into_any()
}
