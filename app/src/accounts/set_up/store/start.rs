//! What stands in the workspace when its owner first comes in.

use super::form::Parsed;
use crate::{
    accounts::set_up::Start,
    error::AppError,
    import::{Options, import_file},
    organisation, sample,
    state::AppState,
    viewer::Viewer,
};

/// What the pasted text is called in reports and in the record.
const FILE: &str = "the pasted file";

/// Faults shown at once: enough to see what is wrong with a file.
const SHOWN: usize = 5;

/// What has to be right, or there, before the organisation is founded.
pub async fn before(state: &AppState, viewer: &Viewer, form: &Parsed) -> Result<(), AppError> {
    match form.start {
        Start::Empty => Ok(()),
        // Founded once: an attempt that broke off has left it there.
        Start::Sample if organisation::founded(&state.db).await?.is_some() => Ok(()),
        Start::Sample => sample::found(&state.db, viewer, state.now()).await,
        Start::Csv => import(state, viewer, form, true).await,
    }
}

/// What comes once the organisation is there.
pub async fn after(state: &AppState, viewer: &Viewer, form: &Parsed) -> Result<(), AppError> {
    if form.start == Start::Csv { import(state, viewer, form, false).await } else { Ok(()) }
}

async fn import(state: &AppState, viewer: &Viewer, form: &Parsed, dry_run: bool) -> Result<(), AppError> {
    let options = Options { dry_run, ..Options::named(FILE) };
    let report = import_file(&state.db, viewer, state.now(), form.csv.as_bytes(), &options, &mut |_| {}).await;
    let report = report.map_err(|error| match error {
        AppError::Invalid { .. } => AppError::invalid("csv", error),
        other => other,
    })?;
    if report.is_whole() {
        return Ok(());
    }
    let mut faults: Vec<_> = report.faults.iter().take(SHOWN).map(ToString::to_string).collect();
    if let Some(more @ 1..) = report.faults.len().checked_sub(SHOWN) {
        faults.push(format!("And {more} more."));
    }
    Err(AppError::invalid("csv", faults.join(" ")))
}
