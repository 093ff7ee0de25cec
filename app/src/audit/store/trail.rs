//! Reading the trail: what was done to a thing, and who did it last.

use super::Mutation;
use crate::{
    audit::{AuditEvent, Subject},
    calendar::Moment,
    db::Db,
    error::{AppError, Theirs},
    state::Zone,
    viewer::Viewer,
};

/// The trail of one thing, newest first. The caller has checked that the viewer may see the thing.
pub async fn history_of(
    db: &Db,
    _viewer: &Viewer,
    zone: &Zone,
    subject: Subject<'_>,
) -> Result<Vec<AuditEvent>, AppError> {
    let rows: Vec<(i64, String, String, String)> = sqlx::query_as(
        "select at, actor_name, operation, detail from audit_events
         where subject_kind = $1 and subject_id = $2 order by seq desc limit 500",
    )
    .bind(subject.kind)
    .bind(subject.id)
    .fetch_all(db.read())
    .await?;
    Ok(rows
        .into_iter()
        .map(|(at, actor, operation, detail)| AuditEvent { at: zone.stamp(Moment(at)), actor, operation, detail })
        .collect())
}

/// The refusal of an edit that was begun on an earlier version: who saved meanwhile, and what they left.
pub async fn conflict(
    m: &mut Mutation,
    _viewer: &Viewer,
    subject: Subject<'_>,
    version: i64,
    theirs: &[(&str, &str)],
) -> Result<AppError, AppError> {
    let who: Option<String> = sqlx::query_scalar(
        "select actor_name from audit_events where subject_kind = $1 and subject_id = $2 order by seq desc limit 1",
    )
    .bind(subject.kind)
    .bind(subject.id)
    .fetch_optional(&mut *m.tx)
    .await?;
    let named = |(field, value): &(&str, &str)| Theirs { field: (*field).to_owned(), value: (*value).to_owned() };
    Ok(AppError::Conflict {
        who: who.unwrap_or_else(|| "Somebody".to_owned()),
        version,
        theirs: theirs.iter().map(named).collect(),
    })
}
