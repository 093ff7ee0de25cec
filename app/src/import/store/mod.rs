//! One transaction for a whole file: it lands, or it leaves no trace.

mod census;
mod edit;
mod names;
mod preset;
mod row;
mod twins;

use crate::{
    audit::{Begin, Mutation},
    calendar::Moment,
    db::{Db, internal, new_id},
    error::AppError,
    import::{
        domain::{Columns, Field, Options, Progress, Report, Row, RowFault, counted, read_row},
        runs::store::{begin_run, finish_run, note_additions},
        sheet::{self, Sheet},
    },
    state::Zone,
    viewer::{Operation, Place, Viewer},
};
use census::Census;
use preset::with_preset;
use row::{Became, Landing};

/// Refuses whoever may not import for the whole organisation.
pub fn may_import(viewer: &Viewer) -> Result<(), AppError> {
    if viewer.may(Operation::Import, Place::ORGANISATION) {
        return Ok(());
    }
    Err(AppError::forbidden("Files are imported by the chief product officer or an administrator."))
}

/// An import that is about to happen: under which id it is recorded, and what makes a repeated request known as one.
#[derive(Clone, Debug)]
pub struct Run {
    pub id: String,
    pub key: Option<String>,
}

/// Imports a file of initiatives as far as `options` allow. What cannot be read as a table at all is refused as the
/// field `file`, a mapping that names nothing as `map`; what is wrong with single rows stands in the report.
pub async fn import_file(
    db: &Db,
    viewer: &Viewer,
    now: Moment,
    file: &[u8],
    options: &Options,
    progress: &mut (dyn FnMut(Progress) + Send),
) -> Result<Report, AppError> {
    may_import(viewer)?;
    let sheet = sheet::read(file, options.most_bytes).map_err(|refusal| AppError::invalid("file", refusal))?;
    import_sheet(db, viewer, now, sheet, options, &Run { id: new_id(), key: None }, progress).await
}

/// Imports what was read from a file.
pub async fn import_sheet(
    db: &Db,
    viewer: &Viewer,
    now: Moment,
    sheet: Sheet,
    options: &Options,
    run: &Run,
    progress: &mut (dyn FnMut(Progress) + Send),
) -> Result<Report, AppError> {
    may_import(viewer)?;
    let (options, told) = with_preset(options, &sheet);
    let mut columns = columns_of(&sheet, &options).map_err(|refusal| AppError::invalid("map", refusal))?;
    columns.notes.splice(0..0, told);
    let (mut report, rows) = understood(sheet, &columns, &options);
    if !report.faults.is_empty() && !options.skip_bad_rows && !options.dry_run {
        return Ok(report);
    }
    let m = match Mutation::begin::<Report>(db, viewer, now, "import", run.key.as_deref()).await? {
        Begin::New(m) => m,
        Begin::Repeated(report) => return Ok(report),
    };
    let today = Zone::parse("UTC").map_err(|e| internal(&e))?.stamp(now).day;
    let mut landing = Landing::new(m, viewer, &options, &columns, &run.id, today)?;
    begin_run(&mut landing.m, viewer, &run.id, &report.file).await?;
    let before = Census::of(&mut landing.m, viewer).await?;
    land_all(&mut landing, &rows, &mut report, progress).await?;
    let new = Census::of(&mut landing.m, viewer).await?.new_since(&before, &mut report);
    report.written = !options.dry_run && (report.faults.is_empty() || options.skip_bad_rows);
    if report.written {
        let mut m = landing.m;
        note_additions(&mut m, viewer, &run.id, &new).await?;
        finish_run(&mut m, viewer, &run.id, &report).await?;
        m.commit(&report).await?;
    }
    Ok(report)
}

fn columns_of(sheet: &Sheet, options: &Options) -> Result<Columns, String> {
    options.check()?;
    let map: Vec<_> = options.map.iter().map(|(field, column)| (field.as_str(), column.clone())).collect();
    let columns = Columns::resolve(&sheet.header, &Field::words(), &map)?;
    columns.require(Field::Name.as_str())?;
    Field::ALL.iter().filter(|field| !field.lists()).try_for_each(|field| columns.require_once(field.as_str()))?;
    Ok(columns)
}

/// Every row that can be read, and a report that names the others.
fn understood(sheet: Sheet, columns: &Columns, options: &Options) -> (Report, Vec<Row>) {
    let mut report = Report {
        file: options.file.clone(),
        dry_run: options.dry_run,
        rows: sheet.rows.len() + sheet.faults.len(),
        faults: sheet.faults,
        notes: notes_of(columns, options),
        ..Report::default()
    };
    let mut rows = Vec::with_capacity(sheet.rows.len());
    let mut twins = twins::Twins::default();
    for row in &sheet.rows {
        match read_row(row.number, &row.cells(), columns, options) {
            Ok(row) => match twins.meet(&row, columns) {
                Some(fault) => report.faults.push(fault),
                None => rows.push(row),
            },
            Err(faults) => report.faults.extend(faults),
        }
    }
    let several = rows.iter().filter(|row| row.several_leads).count();
    if several > 0 {
        report.notes.push(format!("{} several leads; the first one leads", counted(several, "row names", "rows name")));
    }
    (report, rows)
}

/// What holds where the file says nothing, said once.
fn notes_of(columns: &Columns, options: &Options) -> Vec<String> {
    let mut notes = columns.notes.clone();
    let silent = |field: Field| !columns.has(field.as_str()) && options.default_of(field).is_none();
    for (field, stands) in [
        (Field::Line, Options::UNSORTED.to_owned()),
        (Field::Product, Options::GENERAL.to_owned()),
        (Field::Stage, Options::STAGE.as_str().to_owned()),
        (Field::Horizon, "where the target date falls, later without one".to_owned()),
    ] {
        if silent(field) {
            notes.push(format!("{} has no column; new initiatives get: {stands}", field.as_str()));
        }
    }
    notes
}

async fn land_all(
    landing: &mut Landing<'_>,
    rows: &[Row],
    report: &mut Report,
    progress: &mut (dyn FnMut(Progress) + Send),
) -> Result<(), AppError> {
    for (done, row) in rows.iter().enumerate() {
        match landing.land(row).await? {
            Ok(Became::Created) => report.created += 1,
            Ok(Became::Updated) => report.updated += 1,
            Ok(Became::Unchanged) => report.unchanged += 1,
            Ok(Became::Archived) => report.archived += 1,
            Err(reasons) => {
                report.faults.extend(reasons.into_iter().map(|reason| RowFault::of_row(row.number, reason)));
            }
        }
        progress(Progress { done: done + 1, of: rows.len() });
    }
    report.faults.sort_by_key(|fault| fault.row);
    Ok(())
}

#[cfg(test)]
mod tests;
