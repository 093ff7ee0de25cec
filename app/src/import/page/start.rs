//! `/portfolio/import`: a file is chosen; what waits and what was imported stands below.

use leptos::prelude::*;

use crate::{
    frame::Frame,
    import::{
        api::ReadImports,
        domain::{DoneRow, Field, ImportsPage, UPLOAD, Waiting},
    },
    ui::{
        Fact, FactsList, Load, PageHead, Reading, SectionHead, Tag,
        form::{DocumentForm, FileField, Refusal, SubmitButton},
    },
};

/// The page.
#[component]
pub fn Imports() -> impl IntoView {
    let reading = Reading::of(|| ReadImports {});
    view! { <Load reading children=draw /> }
}

fn draw(page: ImportsPage) -> AnyView {
    let ImportsPage { waiting, done } = page;
    let waiting = (!waiting.is_empty()).then(|| {
        view! {
            <section aria-labelledby="waiting-head">
                <SectionHead title="Uploaded by you, not imported yet" id="waiting-head" note="kept for a day" />
                <ul class="links">{waiting.into_iter().map(waits).collect::<Vec<_>>()}</ul>
            </section>
        }
    });
    let done = (!done.is_empty()).then(|| {
        view! {
            <section aria-labelledby="done-head">
                <SectionHead title="Imported" id="done-head" note="newest first; each can be taken back" />
                <ul class="links">{done.into_iter().map(was_done).collect::<Vec<_>>()}</ul>
            </section>
        }
    });
    view! {
        <PageHead title="Import" crumbs=vec![("Portfolio".to_owned(), "/portfolio".to_owned())]>
            "A spreadsheet becomes initiatives. You see what a file would do before anything is written, and one button takes all of it back."
        </PageHead>
        <div class="stack">
            <div>
                <DocumentForm action=UPLOAD id="upload" class="form" parts=true>
                    <Refusal />
                    <FileField
                        name="file"
                        label="File"
                        accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                        hint="CSV in UTF-8 with commas, or an Excel workbook (.xlsx); at most 10 MB and 10,000 rows. The first row names the columns."
                    />
                    <div class="form-end"><SubmitButton label="Upload the file" pending="Uploading" /></div>
                </DocumentForm>
            </div>
            {waiting}
            {done}
            <section aria-labelledby="about-head">
                <SectionHead title="What a file can say" id="about-head" note="only the name has to be there" />
                <FactsList>
                    {Field::ALL.iter().map(|field| view! { <Fact term=field.label()>{about(*field)}</Fact> }).collect_view()}
                </FactsList>
            </section>
            <section aria-labelledby="programs-head">
                <SectionHead title="From Jira or Linear" id="programs-head" />
                <p>
                    "Export the issues as CSV with all fields and upload the file as it is: its columns, its dates and the usual words "
                    "of its status are known. Epics and projects make better initiatives than single issues, so filter the export to them."
                </p>
            </section>
        </div>
    }
    .into_any()
}

fn waits(file: Waiting) -> AnyView {
    let at = format!("uploaded {}", file.at.spoken(Frame::day()));
    view! { <li><a href=format!("{UPLOAD}/{}", file.id)>{file.file}</a> " " <span class="note">{at}</span></li> }
        .into_any()
}

fn was_done(row: DoneRow) -> AnyView {
    let DoneRow { id, file, by, at, created, updated, undone } = row;
    let about = format!("{created} created, {updated} changed, by {by}, {}", at.spoken(Frame::day()));
    view! {
        <li>
            <a href=format!("{UPLOAD}/{id}")>{file}</a> " " <span class="note">{about}</span>
            {undone.then(|| view! { " " <Tag>"taken back"</Tag> })}
        </li>
    }
    .into_any()
}

const fn about(field: Field) -> &'static str {
    match field {
        Field::Name => "What the initiative is called.",
        Field::Line => "The product line. Lines, products, teams and people that are new are created.",
        Field::Product => "The product within the line.",
        Field::Team => "The team that carries it.",
        Field::Lead => "The one person who answers for it; of several, with semicolons between, the first.",
        Field::Theme => "Themes, with semicolons between; with commas, if you say so.",
        Field::Stage => "Idea, discovery, development, launch, done or cancelled; other words are asked about.",
        Field::Horizon => "Now, next or later; without one, where the target date falls.",
        Field::TargetDate => "As 2026-06-20, or with the month as a word; for 6/20/2026 you say which comes first.",
        Field::Description => "What it is about. A long text becomes the business case.",
        Field::SourceId => {
            "Its id where it comes from. The same id in a later file changes the initiative instead of adding one."
        }
        Field::SourceUrl => "Its address there.",
    }
}
