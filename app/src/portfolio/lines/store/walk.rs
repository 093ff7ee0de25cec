//! Walking all lines by their ids.

use sqlx::QueryBuilder;

use super::read::{LINES, LineRow};
use crate::{
    db::{Db, Reach},
    error::AppError,
    portfolio::lines::Line,
    state::Zone,
    viewer::Viewer,
};

/// Lines that are not archived, as far as the viewer sees them, in the order they were made, from behind an id on.
pub async fn walk(
    db: &Db,
    viewer: &Viewer,
    zone: &Zone,
    after: Option<&str>,
    most: u32,
) -> Result<Vec<Line>, AppError> {
    let mut query = QueryBuilder::new(LINES);
    query.push(" where l.archived_at is null and l.id > ").push_bind(after.unwrap_or_default());
    Reach { line: Some("l.id"), ..Reach::default() }.push(&mut query, viewer);
    query.push(" order by l.id limit ").push_bind(i64::from(most));
    let rows: Vec<LineRow> = query.build_query_as().fetch_all(db.read()).await?;
    Ok(rows.into_iter().map(|row| row.read(zone)).collect())
}
