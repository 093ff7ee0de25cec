//! The versions of an update, as what each later one changed.

use sqlx::{QueryBuilder, Sqlite};

use super::diff::difference;
use crate::{
    calendar::Moment,
    db::{Db, strange_row},
    error::AppError,
    portfolio::{domain::Health, status_updates::domain::Revision},
    state::Zone,
    viewer::Viewer,
};

#[derive(sqlx::FromRow)]
struct VersionRow {
    update_id: String,
    version: i64,
    health: String,
    narrative: String,
    path_to_green: String,
    author_name: String,
    at: i64,
}

/// What later versions of some updates changed, each with the id of its update. The caller has checked that the
/// viewer sees the updates.
pub async fn revisions_of(
    db: &Db,
    _viewer: &Viewer,
    zone: &Zone,
    update_ids: &[String],
) -> Result<Vec<(String, Revision)>, AppError> {
    if update_ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut query = QueryBuilder::<Sqlite>::new(
        "select update_id, version, health, narrative, path_to_green, author_name, at from status_update_versions
         where update_id in (",
    );
    let mut ids = query.separated(", ");
    for id in update_ids {
        ids.push_bind(id.clone());
    }
    query.push(") order by update_id, version");
    let rows: Vec<VersionRow> = query.build_query_as().fetch_all(db.read()).await?;
    rows.windows(2)
        .filter(|pair| pair[0].update_id == pair[1].update_id)
        .map(|pair| Ok((pair[1].update_id.clone(), revision(zone, &pair[0], &pair[1])?)))
        .collect()
}

fn revision(zone: &Zone, before: &VersionRow, after: &VersionRow) -> Result<Revision, AppError> {
    let health = |word: &str| word.parse::<Health>().map_err(|e| strange_row("status_update_versions", e));
    let (from, to) = (health(&before.health)?, health(&after.health)?);
    Ok(Revision {
        version: u32::try_from(after.version).map_err(|e| strange_row("status_update_versions", e))?,
        author: after.author_name.clone(),
        at: zone.stamp(Moment(after.at)),
        health: (from != to).then_some((from, to)),
        narrative: difference(&before.narrative, &after.narrative),
        path_to_green: difference(&before.path_to_green, &after.path_to_green),
    })
}
