//! What was posted just now, to say so.

use crate::{
    db::{Db, strange_row},
    error::AppError,
    portfolio::{
        initiatives::{domain::Ref, store::standing_of},
        status_updates::domain::Posted,
    },
    viewer::Viewer,
};

/// The initiative and the declared health of an update.
pub async fn posted(db: &Db, viewer: &Viewer, id: &str) -> Result<Posted, AppError> {
    let (initiative_id, health): (String, String) = sqlx::query_as(
        "select u.initiative_id, v.health from status_updates u
         join status_update_versions v on v.update_id = u.id and v.version = u.latest_version where u.id = $1",
    )
    .bind(id)
    .fetch_one(db.read())
    .await?;
    let standing = standing_of(db, viewer, &initiative_id).await?;
    let health = health.parse().map_err(|e: String| strange_row("status_update_versions", e))?;
    Ok(Posted { initiative: Ref { id: standing.id, name: standing.name }, health })
}
