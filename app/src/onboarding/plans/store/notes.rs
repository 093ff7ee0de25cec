//! Notes: those that everybody reads who reads the plan, and those that only their author ever reads.

use sqlx::SqliteConnection;

use crate::{
    audit::{Mutation, Subject},
    calendar::Moment,
    db::new_id,
    error::AppError,
    markdown::render,
    onboarding::plans::domain::{NoteRow, NoteText},
    state::Zone,
    viewer::Viewer,
};

use super::access::{Access, access};

/// Writes a note beside a step. Whoever finds the plan may; a private note is its owner's alone, and nothing tells of
/// it: neither the record nor the audit trail.
pub async fn write_note(
    m: &mut Mutation,
    viewer: &Viewer,
    (plan_id, step_id): (&str, &str),
    wording: &NoteText,
    private: bool,
) -> Result<(), AppError> {
    let access = access(&mut m.tx, viewer, plan_id).await?;
    let table = match (private, access, &viewer.person_id) {
        (false, ..) => "plan_notes",
        (true, Access::Owner, Some(_)) => "plan_private_notes",
        (true, ..) => return Err(AppError::invalid("private", "Only the owner of a plan keeps private notes in it.")),
    };
    let there: Option<i64> = sqlx::query_scalar("select 1 from plan_steps where id = $1 and plan_id = $2")
        .bind(step_id)
        .bind(plan_id)
        .fetch_optional(&mut *m.tx)
        .await?;
    there.ok_or(AppError::NotFound)?;
    let id = new_id();
    if table == "plan_notes" {
        sqlx::query(
            "insert into plan_notes (id, plan_id, step_id, wording, author_id, author_name, written_at)
             values ($1, $2, $3, $4, $5, $6, $7)",
        )
        .bind(&id)
        .bind(plan_id)
        .bind(step_id)
        .bind(wording.as_str())
        .bind(m.actor_id().map(str::to_owned))
        .bind(m.actor_name().to_owned())
        .bind(m.now.0)
        .execute(&mut *m.tx)
        .await?;
        let detail = serde_json::json!({ "deed": "noted", "steps": [step_id] });
        return m.audit(Subject { kind: "plan", id: plan_id }, &detail).await;
    }
    sqlx::query(
        "insert into plan_private_notes (id, plan_id, step_id, wording, author_id, written_at)
         values ($1, $2, $3, $4, $5, $6)",
    )
    .bind(&id)
    .bind(plan_id)
    .bind(step_id)
    .bind(wording.as_str())
    .bind(&viewer.person_id)
    .bind(m.now.0)
    .execute(&mut *m.tx)
    .await?;
    Ok(())
}

/// Removes a note of one's own.
pub async fn remove_note(m: &mut Mutation, viewer: &Viewer, (plan_id, id): (&str, &str)) -> Result<(), AppError> {
    access(&mut m.tx, viewer, plan_id).await?;
    let private = sqlx::query("delete from plan_private_notes where id = $1 and plan_id = $2 and author_id = $3")
        .bind(id)
        .bind(plan_id)
        .bind(&viewer.person_id)
        .execute(&mut *m.tx)
        .await?;
    if private.rows_affected() > 0 {
        return Ok(());
    }
    let removed = sqlx::query("delete from plan_notes where id = $1 and plan_id = $2 and author_id = $3")
        .bind(id)
        .bind(plan_id)
        .bind(&viewer.person_id)
        .execute(&mut *m.tx)
        .await?;
    if removed.rows_affected() == 0 {
        return Err(AppError::NotFound);
    }
    let detail = serde_json::json!({ "deed": "note_removed", "note": id });
    m.audit(Subject { kind: "plan", id: plan_id }, &detail).await
}

#[derive(sqlx::FromRow)]
struct Line {
    id: String,
    wording: String,
    author_id: Option<String>,
    author_name: String,
    written_at: i64,
    private: bool,
}

/// The notes beside a step that the viewer reads, the newest first.
pub(super) async fn notes(
    db: &mut SqliteConnection,
    viewer: &Viewer,
    zone: &Zone,
    step_id: &str,
) -> Result<Vec<NoteRow>, AppError> {
    let lines: Vec<Line> = sqlx::query_as(
        "select id, wording, author_id, author_name, written_at, 0 as private from plan_notes where step_id = $1
         union all
         select id, wording, author_id, $3, written_at, 1 from plan_private_notes where step_id = $1 and author_id = $2
         order by written_at desc, id desc",
    )
    .bind(step_id)
    .bind(&viewer.person_id)
    .bind(&viewer.name)
    .fetch_all(db)
    .await?;
    let read = |line: Line| NoteRow {
        id: line.id,
        words: render(&line.wording),
        at: zone.stamp(Moment(line.written_at)),
        by: line.author_name,
        private: line.private,
        own: line.author_id.is_some() && line.author_id == viewer.person_id,
    };
    Ok(lines.into_iter().map(read).collect())
}
