//! What an import did, noted row by row in its own transaction.

use super::before::Before;
use crate::{
    audit::{Mutation, Subject},
    db::internal,
    error::AppError,
    import::domain::Report,
    viewer::Viewer,
};

/// Begins the record; what follows in the transaction belongs to it.
pub async fn begin_run(m: &mut Mutation, _viewer: &Viewer, id: &str, file: &str) -> Result<(), AppError> {
    let known: bool = sqlx::query_scalar("select exists (select 1 from imports where id = $1)")
        .bind(id)
        .fetch_one(&mut *m.tx)
        .await?;
    if known {
        return Err(AppError::forbidden("This file has been imported already."));
    }
    sqlx::query(
        "insert into imports (id, file, after_seq, actor_id, actor_name, at)
         values ($1, $2, (select coalesce(max(seq), 0) from audit_events), $3, $4, $5)",
    )
    .bind(id)
    .bind(file)
    .bind(m.actor_id().map(str::to_owned))
    .bind(m.actor_name().to_owned())
    .bind(m.now.0)
    .execute(&mut *m.tx)
    .await?;
    Ok(())
}

/// Notes an initiative that the import brought (`before` is `None`) or changed.
pub async fn note_change(
    m: &mut Mutation,
    _viewer: &Viewer,
    run: &str,
    initiative: &str,
    before: Option<&Before>,
) -> Result<(), AppError> {
    let before = before.map(serde_json::to_string).transpose().map_err(|e| internal(&e))?;
    sqlx::query(
        "insert into import_changes (import_id, initiative_id, before, version)
         select $1, id, $3, version from initiatives where id = $2",
    )
    .bind(run)
    .bind(initiative)
    .bind(before)
    .execute(&mut *m.tx)
    .await?;
    Ok(())
}

/// How an initiative stands before a row changes it.
pub async fn standing_before(m: &mut Mutation, _viewer: &Viewer, initiative: &str) -> Result<Before, AppError> {
    Before::read(m, initiative).await
}

/// Ends the record with what became of the file; a file that waited for it is done with.
pub async fn finish_run(m: &mut Mutation, _viewer: &Viewer, id: &str, report: &Report) -> Result<(), AppError> {
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    sqlx::query("update imports set report = $2, created = $3, updated = $4 where id = $1")
        .bind(id)
        .bind(serde_json::to_string(report).map_err(|e| internal(&e))?)
        .bind(count(report.created))
        .bind(count(report.updated))
        .execute(&mut *m.tx)
        .await?;
    sqlx::query("delete from import_files where id = $1").bind(id).execute(&mut *m.tx).await?;
    let trail = serde_json::json!({ "file": report.file, "created": report.created, "updated": report.updated });
    m.audit(Subject { kind: "import", id }, &trail).await
}

/// Whether an initiative lies in the archive because the import that brought it was taken back.
pub async fn is_withdrawn(m: &mut Mutation, _viewer: &Viewer, initiative: &str) -> Result<bool, AppError> {
    Ok(sqlx::query_scalar(
        "select exists (select 1 from import_changes c join initiatives i on i.id = c.initiative_id
            where c.initiative_id = $1 and c.before is null and c.undone = 1 and i.archived_at is not null)",
    )
    .bind(initiative)
    .fetch_one(&mut *m.tx)
    .await?)
}
