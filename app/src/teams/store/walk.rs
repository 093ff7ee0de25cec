//! Walking all teams by their ids.

use sqlx::QueryBuilder;

use super::read::{Row, read};
use crate::{
    db::{Db, Reach},
    error::AppError,
    state::Zone,
    teams::Team,
    viewer::Viewer,
};

/// Teams that are not archived, as far as the viewer sees them, in the order they were made, from behind an id on.
pub async fn walk(
    db: &Db,
    viewer: &Viewer,
    zone: &Zone,
    after: Option<&str>,
    most: u32,
) -> Result<Vec<Team>, AppError> {
    let mut query = QueryBuilder::new(
        "select id, name, purpose, archived_at, version from teams where archived_at is null and id > ",
    );
    query.push_bind(after.unwrap_or_default());
    Reach { team: Some("id"), ..Reach::default() }.push(&mut query, viewer);
    query.push(" order by id limit ").push_bind(i64::from(most));
    let rows: Vec<Row> = query.build_query_as().fetch_all(db.read()).await?;
    Ok(rows.into_iter().map(|row| read(zone, row)).collect())
}
