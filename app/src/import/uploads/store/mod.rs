//! Rows of files that wait. They belong to whoever uploaded them, live for a day, and are gone when they are imported.

mod keep;
mod page;
mod plan;

pub use keep::keep;
pub use page::{plan_page, report, waiting};
pub use plan::{Outcome, check, import};

use tokio::sync::Semaphore;

use super::LARGEST;
use crate::{
    calendar::Moment,
    db::{Db, internal, strange_row},
    error::AppError,
    import::{
        domain::{Plan, Report},
        sheet::{self, Sheet},
        store::may_import,
    },
    viewer::Viewer,
};

/// Files that are read at a time, in the whole server; unpacking a workbook takes the processor and some memory.
static DESKS: Semaphore = Semaphore::const_new(2);

/// A file that waits.
#[derive(Debug)]
struct Upload {
    file: String,
    content: Vec<u8>,
    plan: Plan,
    report: Option<Report>,
    created_at: Moment,
}

#[derive(sqlx::FromRow)]
struct UploadRow {
    file: String,
    content: Vec<u8>,
    plan: String,
    report: Option<String>,
    created_at: i64,
}

impl Upload {
    /// The viewer's own, as long as it waits.
    async fn find(db: &Db, viewer: &Viewer, now: Moment, id: &str) -> Result<Option<Self>, AppError> {
        may_import(viewer)?;
        let row: Option<UploadRow> = sqlx::query_as(
            "select file, content, plan, report, created_at from import_files
             where id = $1 and person_id = $2 and created_at > $3",
        )
        .bind(id)
        .bind(viewer.person_id.as_deref())
        .bind(now.plus(-Moment::DAY).0)
        .fetch_optional(db.read())
        .await?;
        let Some(row) = row else { return Ok(None) };
        let odd = |e: serde_json::Error| strange_row("import_files", e);
        Ok(Some(Self {
            file: row.file,
            content: row.content,
            plan: serde_json::from_str(&row.plan).map_err(odd)?,
            report: row.report.map(|report| serde_json::from_str(&report)).transpose().map_err(odd)?,
            created_at: Moment(row.created_at),
        }))
    }

    /// Writes down how it is to be read and what a check of that has found.
    async fn note(db: &Db, viewer: &Viewer, id: &str, plan: &Plan, report: Option<&Report>) -> Result<(), AppError> {
        let text = |e: serde_json::Error| internal(&e);
        let mut tx = db.begin().await?;
        sqlx::query("update import_files set plan = $3, report = $4 where id = $1 and person_id = $2")
            .bind(id)
            .bind(viewer.person_id.as_deref())
            .bind(serde_json::to_string(plan).map_err(text)?)
            .bind(report.map(serde_json::to_string).transpose().map_err(text)?)
            .execute(&mut *tx)
            .await?;
        Ok(tx.commit().await?)
    }
}

/// Reads a file beside the other work of the server.
async fn read(content: Vec<u8>) -> Result<Sheet, AppError> {
    let _desk = DESKS.acquire().await.map_err(|e| internal(&e))?;
    let most = u64::try_from(LARGEST).unwrap_or(u64::MAX);
    tokio::task::spawn_blocking(move || sheet::read(&content, most))
        .await
        .map_err(|e| internal(&e))?
        .map_err(|refusal| AppError::invalid("file", refusal))
}

#[cfg(test)]
mod tests;
