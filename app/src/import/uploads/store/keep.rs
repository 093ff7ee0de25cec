//! A file arrives.

use super::{Upload, plan::examined, read};
use crate::{
    calendar::Moment,
    db::{Db, internal, new_id},
    error::AppError,
    import::{
        domain::{Field, Plan, counted},
        store::may_import,
    },
    viewer::Viewer,
};

/// Rows and columns that the browser's door takes; the command line takes any number.
const MOST_ROWS: usize = 10_000;
const MOST_COLUMNS: usize = 1000;
/// Files of one person that wait at a time.
const MOST_WAITING: i64 = 5;

/// Takes a file that can be read as a table, guesses what its columns mean and checks what that would do; gives its id.
/// Nothing is kept of a file that is refused.
pub async fn keep(db: &Db, viewer: &Viewer, now: Moment, name: &str, content: Vec<u8>) -> Result<String, AppError> {
    may_import(viewer)?;
    let sheet = read(content.clone()).await?;
    if let Some(refusal) = too_many(sheet.header.len(), sheet.rows.len()) {
        return Err(AppError::invalid("file", refusal));
    }
    let mut plan = Plan::guessed(&sheet.header);
    // A program that writes semicolons between themes may write commas into them.
    plan.commas = plan
        .column(Field::Theme)
        .checked_sub(1)
        .is_some_and(|place| !sheet.rows.iter().any(|row| row.cell(place).contains(';')));
    let (id, file) = (new_id(), file_name(name));
    forget_old(db, viewer, now).await?;
    let mut tx = db.begin().await?;
    sqlx::query(
        "insert into import_files (id, person_id, file, content, plan, created_at) values ($1, $2, $3, $4, $5, $6)",
    )
    .bind(&id)
    .bind(viewer.person_id.as_deref())
    .bind(&file)
    .bind(content)
    .bind(serde_json::to_string(&plan).map_err(|e| internal(&e))?)
    .bind(now.0)
    .execute(&mut *tx)
    .await?;
    tx.commit().await?;
    if plan.column(Field::Name) > 0 {
        // A guess that cannot be read at all is shown as it is, for somebody to put right.
        let report = match examined(db, viewer, now, &file, sheet, &mut plan).await {
            Ok(report) => Some(report),
            Err(AppError::Invalid { .. }) => None,
            Err(error) => return Err(error),
        };
        Upload::note(db, viewer, &id, &plan, report.as_ref()).await?;
    }
    Ok(id)
}

/// Files that nobody has come back for, and those beyond the newest few of the viewer.
async fn forget_old(db: &Db, viewer: &Viewer, now: Moment) -> Result<(), AppError> {
    let mut tx = db.begin().await?;
    sqlx::query(
        "delete from import_files where created_at <= $1 or id in (select id from import_files where person_id = $2
            order by created_at desc, id limit $4 offset $3)",
    )
    .bind(now.plus(-Moment::DAY).0)
    .bind(viewer.person_id.as_deref())
    .bind(MOST_WAITING - 1)
    .bind(i64::MAX)
    .execute(&mut *tx)
    .await?;
    Ok(tx.commit().await?)
}

fn too_many(columns: usize, rows: usize) -> Option<String> {
    if columns > MOST_COLUMNS {
        return Some(format!(
            "The file has {columns} columns; {MOST_COLUMNS} are taken. Remove those that are not needed."
        ));
    }
    let told = counted(rows, "row", "rows");
    (rows > MOST_ROWS).then(|| {
        format!(
            "The file has {told}; {MOST_ROWS} are taken here. Split it, or use the command line: wheelhouse import."
        )
    })
}

/// What a file is called in reports and in the record: the end of its path, on one line, not too long.
fn file_name(name: &str) -> String {
    let end = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let shown: String = end.chars().filter(|c| !c.is_control()).take(120).collect();
    let shown = shown.trim();
    if shown.is_empty() { "file".to_owned() } else { shown.to_owned() }
}
