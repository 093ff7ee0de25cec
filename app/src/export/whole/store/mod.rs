//! Every row out, in one transaction that reads; every row in, in one that writes.

mod tables;

use super::{Folder, Manifest};
use crate::{
    db::{Db, MIGRATOR, Tx, internal, tables as rows},
    error::AppError,
    viewer::{Operation, Place, Viewer},
};
use tables::{Behind, COLUMNS, LEFT_OUT, TABLES};

/// Rows that are inserted at a time.
const AT_A_TIME: usize = 500;

/// Writes the whole organisation, as it is at one moment, into an empty folder.
pub async fn export(db: &Db, viewer: &Viewer, folder: &Folder) -> Result<Manifest, AppError> {
    only_operators(viewer)?;
    let mut tx = db.read().begin().await?;
    let mut parts = Vec::new();
    for table in TABLES {
        let mut lines = folder.begin(table)?;
        let columns = taken_along(table, rows::columns(&mut tx, table).await?);
        rows::rows(&mut tx, table, &columns, &mut |line| lines.push(line)).await?;
        parts.push(lines.end()?);
    }
    let columns = COLUMNS.iter().map(|Behind { table, column, .. }| format!("{table}.{column}"));
    let manifest = Manifest {
        format: Manifest::FORMAT,
        wheelhouse: env!("CARGO_PKG_VERSION").to_owned(),
        schema: MIGRATOR.iter().map(|migration| migration.version).max().unwrap_or_default(),
        tables: parts,
        left_out: LEFT_OUT.iter().map(|table| (*table).to_owned()).chain(columns).collect(),
    };
    folder.end(&manifest)?;
    Ok(manifest)
}

/// Takes a folder into a workspace that holds nothing yet: everything lands, or nothing. Like a restored backup it
/// brings its own trail; what it cannot bring are the secrets that were left out.
pub async fn import(db: &Db, viewer: &Viewer, folder: &Folder, manifest: &Manifest) -> Result<(), AppError> {
    only_operators(viewer)?;
    let refused = |why: String| AppError::invalid("folder", why);
    manifest.check(TABLES).map_err(refused)?;
    let schema = MIGRATOR.iter().map(|migration| migration.version).max().unwrap_or_default();
    if manifest.schema != schema {
        let Manifest { wheelhouse, schema: theirs, .. } = manifest;
        return Err(refused(format!(
            "Wheelhouse {wheelhouse} exported this at schema {theirs}; this version knows {schema}. Import it with that version and upgrade, or export it again."
        )));
    }
    if let [table, ..] = manifest.missing(TABLES).as_slice() {
        return Err(refused(format!("The manifest lacks the table {table}.")));
    }
    manifest.tables.iter().try_for_each(|part| folder.verify(part))?;
    let mut tx = db.begin().await?;
    for table in TABLES {
        if !rows::is_empty(&mut tx, table).await? {
            return Err(refused(format!("This workspace holds {table} already. Name a data directory that is new.")));
        }
    }
    rows::defer_references(&mut tx).await?;
    for table in TABLES {
        take_in(&mut tx, folder, table).await?;
    }
    Ok(tx.commit().await?)
}

/// Whoever takes everything holds the file anyway; nobody else does, whatever their role.
fn only_operators(viewer: &Viewer) -> Result<(), AppError> {
    let may = viewer.person_id.is_none() && viewer.may(Operation::EditOrganisation, Place::ORGANISATION);
    if may { Ok(()) } else { Err(AppError::NotFound) }
}

fn taken_along(table: &str, columns: Vec<String>) -> Vec<String> {
    let stays = |column: &String| COLUMNS.iter().any(|behind| behind.table == table && behind.column == column);
    columns.into_iter().filter(|column| !stays(column)).collect()
}

async fn take_in(tx: &mut Tx, folder: &Folder, table: &str) -> Result<(), AppError> {
    let columns = taken_along(table, rows::columns(tx, table).await?);
    let mut behind = COLUMNS.iter().filter(|behind| behind.table == table);
    let filled = behind.find_map(|behind| Some((behind.column, behind.by?)));
    let mut lines = folder.lines(table)?;
    loop {
        let some: Vec<String> = lines.by_ref().take(AT_A_TIME).collect::<Result<_, _>>().map_err(|e| internal(&e))?;
        if some.is_empty() {
            return Ok(());
        }
        rows::insert(tx, table, &columns, filled, &format!("[{}]", some.join(","))).await?;
    }
}

#[cfg(test)]
mod tests;
