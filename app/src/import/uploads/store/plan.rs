//! What a file would do, and the doing of it.

use super::{Upload, read};
use crate::{
    calendar::Moment,
    db::{Db, new_id},
    error::AppError,
    import::{
        domain::{Field, Options, Plan, Report, TypedPlan, counted},
        runs::store as runs,
        sheet::Sheet,
        store::{Run, import_sheet},
    },
    viewer::Viewer,
};

/// What became of the wish to import.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    Imported,
    /// Somebody changed the plan after it was checked: it was checked once more, so that nothing unseen lands.
    CheckedFirst,
}

/// Writes a plan down and says what it would do.
pub async fn check(db: &Db, viewer: &Viewer, now: Moment, id: &str, typed: &TypedPlan) -> Result<(), AppError> {
    let upload = Upload::find(db, viewer, now, id).await?.ok_or(AppError::NotFound)?;
    let sheet = read(upload.content).await?;
    let mut plan = typed.parse(sheet.header.len())?;
    let report = examined(db, viewer, now, &upload.file, sheet, &mut plan).await?;
    Upload::note(db, viewer, id, &plan, Some(&report)).await
}

/// Imports a file as its plan was checked; the same request again finds it done.
pub async fn import(
    db: &Db,
    viewer: &Viewer,
    now: Moment,
    (id, key): (&str, &str),
    typed: &TypedPlan,
    skip_bad_rows: bool,
) -> Result<Outcome, AppError> {
    let Some(upload) = Upload::find(db, viewer, now, id).await? else {
        let done = runs::report_of(db, viewer, id).await?;
        return done.map(|_| Outcome::Imported).ok_or(AppError::NotFound);
    };
    let sheet = read(upload.content).await?;
    let mut plan = typed.parse(sheet.header.len())?;
    settle_words(&sheet, &mut plan);
    let Some(checked) = upload.report.filter(|_| plan == upload.plan) else {
        let report = examined(db, viewer, now, &upload.file, sheet, &mut plan).await?;
        Upload::note(db, viewer, id, &plan, Some(&report)).await?;
        return Ok(Outcome::CheckedFirst);
    };
    if !checked.is_whole() && !skip_bad_rows {
        return Err(not_whole(&checked));
    }
    let options = Options { skip_bad_rows, ..plan.options(&upload.file, &sheet.header)? };
    let run = Run { id: id.to_owned(), key: Some(key.to_owned()).filter(|key| !key.is_empty()) };
    let report = import_sheet(db, viewer, now, sheet, &options, &run, &mut |_| ()).await?;
    if report.written {
        return Ok(Outcome::Imported);
    }
    // What stands here has changed since the check.
    check(db, viewer, now, id, typed).await?;
    Err(not_whole(&report))
}

fn not_whole(report: &Report) -> AppError {
    let bad = counted(report.bad_rows(), "row", "rows");
    let told =
        format!("{bad} cannot be taken, so nothing was imported. Mend the file, or tick this to leave them out.");
    AppError::invalid("skip_bad_rows", told)
}

/// What a plan would do; the words that stand in its columns are taken up into it.
pub(super) async fn examined(
    db: &Db,
    viewer: &Viewer,
    now: Moment,
    file: &str,
    sheet: Sheet,
    plan: &mut Plan,
) -> Result<Report, AppError> {
    settle_words(&sheet, plan);
    let options = Options { dry_run: true, ..plan.options(file, &sheet.header)? };
    let run = Run { id: new_id(), key: None };
    import_sheet(db, viewer, now, sheet, &options, &run, &mut |_| ()).await
}

/// Words of the columns that take only ours, and nothing that the file does not ask.
fn settle_words(sheet: &Sheet, plan: &mut Plan) {
    plan.commas &= has_commas(sheet, plan);
    for field in Field::ALL.iter().copied().filter(|field| field.takes_words()) {
        let found = foreign_words(sheet, plan, field);
        plan.take_up(field, found.into_iter().map(|(from, _)| from));
    }
}

/// Whether a cell of the themes holds a comma.
pub(super) fn has_commas(sheet: &Sheet, plan: &Plan) -> bool {
    let place = plan.column(Field::Theme).checked_sub(1);
    place.is_some_and(|place| sheet.rows.iter().any(|row| row.cell(place).contains(',')))
}

/// The words of a field's column that are not ours, and in how many rows each stands.
pub(super) fn foreign_words(sheet: &Sheet, plan: &Plan, field: Field) -> Vec<(String, usize)> {
    let Some(place) = plan.column(field).checked_sub(1) else { return vec![] };
    let own = |from: &str| from == Options::BY_DATE || field.words_taken().iter().any(|(word, _)| *word == from);
    sheet.words(place).into_iter().filter(|(from, _)| !own(from)).collect()
}
