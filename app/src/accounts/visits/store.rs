//! The last visit, as sessions note it.

use crate::{calendar::Moment, db::Db, error::AppError, viewer::Viewer};

/// The last moment of the visit before this one; `None` on a first visit.
pub async fn last_visit(db: &Db, viewer: &Viewer) -> Result<Option<Moment>, AppError> {
    let at: Option<Option<i64>> = sqlx::query_scalar("select previous_visit_at from accounts where person_id = $1")
        .bind(viewer.person_id.as_deref())
        .fetch_optional(db.read())
        .await?;
    Ok(at.flatten().map(Moment))
}
