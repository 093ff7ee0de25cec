//! What became of a file, and the one button that takes all of it back.

use leptos::prelude::*;
use server_fn::ServerFn;

use super::{import::crumbs, told};
use crate::{
    frame::Frame,
    import::{
        api::UndoImport,
        domain::{DonePage, Touched, UPLOAD, Undone, counted},
    },
    ui::{
        ButtonLink, Notice, PageHead, SectionHead, Tone, Voice,
        form::{Form, HiddenField, SubmitButton},
    },
};

/// Draws the page.
pub fn done(page: DonePage) -> AnyView {
    let DonePage { id, file, by, at, told, created, updated, kept, undone } = page;
    let today = Frame::day();
    let landed = match told.bad_rows {
        0 => "Every row landed".to_owned(),
        1 => format!("1 of {} could not be taken and was left out", counted(told.report.rows, "row", "rows")),
        bad => format!("{bad} of {} could not be taken and were left out", counted(told.report.rows, "row", "rows")),
    };
    let lede = format!("{landed}. Imported by {by}, {}.", at.spoken(today));
    let taken_back = undone.as_ref().map(|Undone { by, at, archived, restored }| {
        let all = |n: usize| counted(n, "initiative", "initiatives");
        let what = match (*archived, *restored) {
            (archived, 0) => format!("{} archived", all(archived)),
            (0, restored) => format!("{} as before", all(restored)),
            (archived, restored) => format!("{} archived, {restored} as before", all(archived)),
        };
        let words = format!("Taken back by {by}, {}: {what}.", at.spoken(today));
        view! { <Notice tone=Tone::Good>{words}</Notice> }
    });
    let undo = if undone.is_none() { undo(id.clone(), &kept) } else { another() };
    let left = (undone.is_some() && kept.all > 0).then(|| {
        view! { <p class="note">"Left as they are, because somebody had changed them: " {named(&kept)} "."</p> }
    });
    let title = if undone.is_some() { "What happened, before it was taken back" } else { "What happened" };
    view! {
        <PageHead title=file crumbs=crumbs()>{lede}</PageHead>
        <div class="stack">
            {taken_back}
            {left}
            {undo}
            {told::counts(told.report.clone(), title)}
            {told::faults(told, &id, "Rows that were left out")}
            {list("Created", "created-head", created)}
            {list("Changed", "updated-head", updated)}
        </div>
    }
    .into_any()
}

fn undo(id: String, kept: &Touched) -> AnyView {
    let since = (kept.all > 0)
        .then(|| view! { <p class="note">"Changed since, so an undo leaves them: " {named(kept)} "."</p> });
    view! {
        <div class="import-end">
            <Form action=UndoImport::PATH id="undo-import" class="row">
                <HiddenField name="id" value=id />
                <ButtonLink href="/portfolio" voice=Voice::Primary>"To the portfolio"</ButtonLink>
                <SubmitButton label="Undo the whole import" pending="Undoing" voice=Voice::Plain />
            </Form>
            <p class="note">
                "An undo archives what the file created, with the lines, products, teams and people that came with it, and gives what it changed its former values."
            </p>
            {since}
        </div>
    }
    .into_any()
}

fn another() -> AnyView {
    view! {
        <p class="row">
            <ButtonLink href=UPLOAD voice=Voice::Primary>"Import a file"</ButtonLink>
            <ButtonLink href="/portfolio">"To the portfolio"</ButtonLink>
        </p>
    }
    .into_any()
}

/// "A, B and 4 more".
fn named(touched: &Touched) -> String {
    let names: Vec<&str> = touched.first.iter().map(|one| one.name.as_str()).collect();
    match touched.all - names.len() {
        0 => names.join(", "),
        more => format!("{} and {more} more", names.join(", ")),
    }
}

fn list(title: &'static str, id: &'static str, touched: Touched) -> Option<AnyView> {
    let more = touched.all - touched.first.len();
    let line = |one: crate::portfolio::initiatives::Ref| view! { <li><a href=format!("/initiatives/{}", one.id)>{one.name}</a></li> };
    (touched.all > 0).then(|| {
        view! {
            <section aria-labelledby=id>
                <SectionHead title=title id=id note=touched.all.to_string() />
                <ul class="links">{touched.first.into_iter().map(line).collect_view()}</ul>
                {(more > 0).then(|| view! { <p class="note">{format!("And {more} more.")}</p> })}
            </section>
        }
        .into_any()
    })
}
