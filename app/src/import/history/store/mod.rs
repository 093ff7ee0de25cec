//! Replays a file of changes, all in one transaction.

use std::collections::BTreeMap;

use super::domain::{
    Chain, Differing, Entry, EntryReader, HistoryColumn, HistoryOptions, HistoryReport, Read, Replays,
};
use crate::{
    audit::{Begin, Mutation, Subject},
    calendar::{Day, Moment},
    db::{Db, internal},
    error::AppError,
    import::{
        domain::{Columns, Progress, RowFault},
        sheet::{self, Sheet},
    },
    portfolio::initiatives::store::{PastChange, find_by_source, replay},
    state::Zone,
    viewer::{Operation, Place, Viewer},
};

/// The changes of an initiative, by the source's id and in the order of the file.
type Pasts = BTreeMap<String, Vec<Entry>>;

/// Replays a history into the record as far as `options` allow.
pub async fn import_history(
    db: &Db,
    viewer: &Viewer,
    now: Moment,
    file: &[u8],
    options: &HistoryOptions,
    progress: &mut (dyn FnMut(Progress) + Send),
) -> Result<HistoryReport, AppError> {
    if !viewer.may(Operation::Import, Place::ORGANISATION) {
        return Err(AppError::forbidden("Histories are imported by the chief product officer or an administrator."));
    }
    let sheet = sheet::read(file, options.most_bytes).map_err(|refusal| AppError::invalid("file", refusal))?;
    let columns = columns_of(&sheet, options).map_err(|refusal| AppError::invalid("map", refusal))?;
    let today = Zone::parse("UTC").map_err(|e| internal(&e))?.stamp(now).day;
    let (mut report, pasts) = understood(sheet, &columns, options, today);
    let Begin::New(mut m) = Mutation::begin::<HistoryReport>(db, viewer, now, "import_history", None).await? else {
        return Err(internal(&"an import without a key was repeated"));
    };
    let of = pasts.len();
    for (done, (source_id, past)) in pasts.into_iter().enumerate() {
        replay_past(&mut m, viewer, &source_id, past, &columns, options, &mut report).await?;
        progress(Progress { done: done + 1, of });
    }
    report.faults.sort_by_key(|fault| fault.row);
    report.written = !options.dry_run && (report.is_whole() || options.skip_bad_rows);
    if report.written {
        let trail = serde_json::json!({ "file": report.file, "changes": report.replayed });
        m.audit(Subject { kind: "organisation", id: "organisation" }, &trail).await?;
        m.commit(&report).await?;
    }
    Ok(report)
}

fn columns_of(sheet: &Sheet, options: &HistoryOptions) -> Result<Columns, String> {
    let map: Vec<_> = options.map.iter().map(|(column, name)| (column.as_str(), name.clone())).collect();
    let words = HistoryColumn::words();
    let mut columns = Columns::resolve(&sheet.header, &words, &map)?;
    // The header is the contract's: only what differs from it is worth a word.
    columns.notes.clear();
    columns.deduce(&words);
    words.iter().try_for_each(|word| columns.require(word).and_then(|()| columns.require_once(word)))?;
    Ok(columns)
}

fn understood(sheet: Sheet, columns: &Columns, options: &HistoryOptions, today: Day) -> (HistoryReport, Pasts) {
    let mut report = HistoryReport {
        file: options.file.clone(),
        dry_run: options.dry_run,
        rows: sheet.rows.len() + sheet.faults.len(),
        faults: sheet.faults,
        notes: columns.notes.clone(),
        ..HistoryReport::default()
    };
    let mut pasts = Pasts::new();
    let reader = EntryReader { columns, options, today };
    for row in &sheet.rows {
        match reader.read(row.number, &row.cells()) {
            Ok(Read::Entry(entry)) => pasts.entry(entry.source_id.clone()).or_default().push(entry),
            Ok(Read::OtherField(name)) => *report.other_fields.entry(name).or_default() += 1,
            Ok(Read::NoSource) => report.without_source += 1,
            Err(faults) => report.faults.extend(faults),
        }
    }
    (report, pasts)
}

async fn replay_past(
    m: &mut Mutation,
    viewer: &Viewer,
    source_id: &str,
    past: Vec<Entry>,
    columns: &Columns,
    options: &HistoryOptions,
    report: &mut HistoryReport,
) -> Result<(), AppError> {
    let Some(id) = find_by_source(&mut m.tx, viewer, source_id).await? else {
        let column = columns.name_of(HistoryColumn::SourceId.as_str());
        let reason = "No initiative came in under this id. Import it first, or map the id to no value.";
        report.faults.extend(past.iter().map(|entry| RowFault::of_cell(entry.row, column, source_id, reason)));
        return Ok(());
    };
    let mut changes = vec![];
    for field in Replays::ALL {
        let chain = Chain::of(past.iter().filter(|entry| entry.field == *field).cloned().collect());
        report.unchanged += chain.unchanged;
        report.redated += chain.redated;
        let change =
            |link: super::domain::Link| PastChange { field: field.as_str(), from: link.from, to: link.to, at: link.at };
        changes.extend(chain.links.into_iter().map(change));
    }
    let replayed = replay(m, viewer, &id, &changes, &options.file).await?;
    report.replayed += replayed.written;
    report.known += replayed.known;
    report.initiatives += usize::from(replayed.written > 0);
    report.differing.extend(replayed.differing.into_iter().map(|(field, history_ends, stands)| Differing {
        source_id: source_id.to_owned(),
        field: field.to_owned(),
        history_ends,
        stands,
    }));
    Ok(())
}

#[cfg(test)]
mod tests;
