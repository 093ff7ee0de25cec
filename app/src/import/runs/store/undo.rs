//! An import is taken back. What somebody has changed since stays as they left it.

use sqlx::QueryBuilder;

use super::{
    additions::{Addition, take_out},
    before::Before,
};
use crate::{
    audit::{Mutation, Subject},
    db::strange_row,
    error::AppError,
    import::store::may_import,
    portfolio::{domain::Reason, initiatives::store::withdraw},
    viewer::Viewer,
};

/// Holds for a change `c` of the import `r` when somebody has changed the initiative `i` since. An update, a link or a
/// dependency leaves the version as it is, but not the trail.
pub(super) const CHANGED_SINCE: &str = "(c.version <> i.version or exists (select 1 from audit_events e
    where e.subject_kind = 'initiative' and e.subject_id = i.id and e.seq > r.after_seq
        and e.operation not in ('import', 'undo_import')))";

#[derive(sqlx::FromRow)]
struct ChangeRow {
    initiative_id: String,
    before: Option<String>,
    changed_since: bool,
}

/// Takes an import back: what it brought is archived, what it changed is what it was.
pub async fn undo(m: &mut Mutation, viewer: &Viewer, id: &str) -> Result<(), AppError> {
    may_import(viewer)?;
    let (file, undone): (String, bool) =
        sqlx::query_as("select file, undone_at is not null from imports where id = $1")
            .bind(id)
            .fetch_one(&mut *m.tx)
            .await?;
    if undone {
        return Err(AppError::forbidden("This import has been taken back already."));
    }
    let shown: String = file.chars().filter(|c| !c.is_control()).take(200).collect();
    let reason = Reason::parse(&format!("Undo of the import of {shown}")).map_err(|e| strange_row("imports", e))?;
    let mut sql = QueryBuilder::new("select c.initiative_id, c.before, ");
    sql.push(CHANGED_SINCE).push(
        " as changed_since from import_changes c join initiatives i on i.id = c.initiative_id
         join imports r on r.id = c.import_id where c.import_id = ",
    );
    let changes: Vec<ChangeRow> =
        sql.push_bind(id.to_owned()).push(" order by c.initiative_id").build_query_as().fetch_all(&mut *m.tx).await?;
    let (mut taken_back, mut left) = (0, 0);
    for change in changes {
        let done = take_back(m, viewer, &change, &reason).await?;
        *(if done { &mut taken_back } else { &mut left }) += 1;
        sqlx::query(
            "update import_changes set undone = $3, version = (select version from initiatives where id = $2)
             where import_id = $1 and initiative_id = $2",
        )
        .bind(id)
        .bind(&change.initiative_id)
        .bind(done)
        .execute(&mut *m.tx)
        .await?;
    }
    for of in Addition::ALL {
        take_out(m, viewer, id, of).await?;
    }
    sqlx::query("update imports set undone_at = $2, undone_by = $3 where id = $1")
        .bind(id)
        .bind(m.now.0)
        .bind(m.actor_name().to_owned())
        .execute(&mut *m.tx)
        .await?;
    let trail = serde_json::json!({ "file": file, "taken_back": taken_back, "left": left });
    m.audit(Subject { kind: "import", id }, &trail).await
}

/// Whether it was taken back; not where somebody has changed it since, or it can no longer be what it was.
async fn take_back(m: &mut Mutation, viewer: &Viewer, change: &ChangeRow, reason: &Reason) -> Result<bool, AppError> {
    if change.changed_since {
        return Ok(false);
    }
    sqlx::query("savepoint a_change").execute(&mut *m.tx).await?;
    let done = match &change.before {
        None => withdraw(m, viewer, &change.initiative_id, reason).await,
        Some(before) => {
            let before: Before = serde_json::from_str(before).map_err(|e| strange_row("import_changes", e))?;
            put_back(m, viewer, &change.initiative_id, before, reason).await
        }
    };
    let done = match done {
        Ok(()) => true,
        Err(AppError::Invalid { .. } | AppError::Forbidden { .. }) => {
            sqlx::query("rollback to a_change").execute(&mut *m.tx).await?;
            false
        }
        Err(error) => return Err(error),
    };
    sqlx::query("release a_change").execute(&mut *m.tx).await?;
    Ok(done)
}

/// Makes it what it was, for an earlier import too: that one can still be taken back.
async fn put_back(
    m: &mut Mutation,
    viewer: &Viewer,
    id: &str,
    before: Before,
    reason: &Reason,
) -> Result<(), AppError> {
    let stood = before.version;
    before.put_back(m, viewer, id, reason).await?;
    sqlx::query(
        "update import_changes set version = (select version from initiatives where id = $1)
         where initiative_id = $1 and version = $2 and undone is null",
    )
    .bind(id)
    .bind(stood)
    .execute(&mut *m.tx)
    .await?;
    Ok(())
}
