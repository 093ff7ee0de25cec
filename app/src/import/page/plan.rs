//! A file that waits: what its columns mean, what it would do, and the button that does it.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use server_fn::ServerFn;

use super::{columns::Columns, import::crumbs, told, words::Words};
use crate::{
    frame::Frame,
    import::{
        api::PlanImport,
        domain::{PlanPage, counted},
    },
    ui::{
        Notice, PageHead, Tone, Voice,
        form::{CheckBox, Form, HiddenField, SubmitButton},
    },
};

/// Draws the page.
pub fn plan(page: PlanPage) -> AnyView {
    let lede = lede(&page);
    let until = page.until.spoken(Frame::day());
    let first = use_query_map().with_untracked(|query| query.get("checked").is_some());
    let first = first.then(|| {
        view! {
            <Notice tone=Tone::Info title="Checked first, not imported yet">
                "You changed something after the last check. Below is what the file would do now: look, and import again."
            </Notice>
        }
    });
    let name_first = page.checked.is_none().then(|| {
        view! { <Notice tone=Tone::Warn>"Choose what the columns mean, at least the name, and check."</Notice> }
    });
    let id = page.id.clone();
    let counts = page.checked.clone().map(|told| told::counts(told.report, "What would happen"));
    let faults = page.checked.clone().and_then(|told| told::faults(told, &page.id, "Rows that cannot be taken"));
    let (columns, ending, words) = (page.clone(), page.clone(), page.words);
    view! {
        <PageHead title=page.file crumbs=crumbs()>{lede}</PageHead>
        <Form action=PlanImport::PATH id="plan" class="stack">
            {first}
            {name_first}
            <HiddenField name="id" value=id />
            <Columns page=columns />
            {(!words.is_empty()).then(|| view! { <Words words /> })}
            {counts}
            {end(&ending)}
            {faults}
            <p class="note">{format!("The file is kept until {until} and then forgotten, unless it is imported.")}</p>
        </Form>
    }
    .into_any()
}

fn lede(page: &PlanPage) -> String {
    let rows = counted(page.rows, "row", "rows");
    let from = page.preset.map(|preset| format!(" It looks like an export of {preset}.")).unwrap_or_default();
    let Some(told) = &page.checked else {
        return format!("{rows}, {}.{from}", counted(page.header.len(), "column", "columns"));
    };
    let report = &told.report;
    let would = match (report.created, report.updated) {
        (0, 0) => "nothing would change".to_owned(),
        (created, 0) => format!("{} would be created", counted(created, "initiative", "initiatives")),
        (0, updated) => format!("{} would be changed", counted(updated, "initiative", "initiatives")),
        (created, updated) => {
            format!("{} would be created and {updated} changed", counted(created, "initiative", "initiatives"))
        }
    };
    match told.bad_rows {
        0 => format!("{rows}, all of which can be taken: {would}.{from}"),
        bad => format!("{bad} of {rows} cannot be taken as they are. Of the others, {would}.{from}"),
    }
}

/// The buttons. Nothing is imported that was not checked as it stands.
fn end(page: &PlanPage) -> AnyView {
    let ready = page.checked.as_ref().filter(|told| told.good_rows() > 0);
    let Some(told) = ready else {
        return view! {
            <div class="form-end"><SubmitButton name="then" value="check" label="Check" pending="Checking" /></div>
        }
        .into_any();
    };
    let import = format!("Import {}", counted(told.good_rows(), "row", "rows"));
    let skip = (told.bad_rows > 0).then(|| {
        let label = format!("Leave out the {} that cannot be taken", counted(told.bad_rows, "row", "rows"));
        view! { <CheckBox name="skip_bad_rows" label=label hint="Otherwise a file lands whole or not at all." /> }
    });
    view! {
        <div class="import-end">
            {skip}
            <div class="form-end">
                <SubmitButton name="then" value="import" label=import pending="Working" />
                <SubmitButton name="then" value="check" label="Check again" pending="Working" voice=Voice::Plain />
            </div>
        </div>
    }
    .into_any()
}
