//! The last visit, as sessions note it.

use crate::{accounts::sessions::PAUSE, calendar::Moment, db::Db, error::AppError, viewer::Viewer};

/// The last moment of the visit before this one; `None` on a first visit. The request that begins a visit is noted
/// only after it was answered, so the pause is looked at here, too.
pub async fn last_visit(db: &Db, viewer: &Viewer, now: Moment) -> Result<Option<Moment>, AppError> {
    let at: Option<Option<i64>> = sqlx::query_scalar(
        "select case when last_visit_at < $2 then last_visit_at else previous_visit_at end from accounts where person_id = $1",
    )
    .bind(viewer.person_id.as_deref())
    .bind(now.plus(-PAUSE).0)
    .fetch_optional(db.read())
    .await?;
    Ok(at.flatten().map(Moment))
}
