//! Walking all products by their ids.

use sqlx::QueryBuilder;

use super::read::{PRODUCTS, Row};
use crate::{
    db::{Db, Reach},
    error::AppError,
    portfolio::products::Product,
    state::Zone,
    viewer::Viewer,
};

/// Products that are not archived, as far as the viewer sees them, in the order they were made, from behind an id on.
pub async fn walk(
    db: &Db,
    viewer: &Viewer,
    zone: &Zone,
    after: Option<&str>,
    most: u32,
) -> Result<Vec<Product>, AppError> {
    let mut query = QueryBuilder::new(PRODUCTS);
    query.push(" where p.archived_at is null and l.archived_at is null and p.id > ");
    query.push_bind(after.unwrap_or_default());
    Reach { line: Some("l.id"), product: Some("p.id"), team: None }.push(&mut query, viewer);
    query.push(" order by p.id limit ").push_bind(i64::from(most));
    let rows: Vec<Row> = query.build_query_as().fetch_all(db.read()).await?;
    rows.into_iter().map(|row| row.read(zone)).collect()
}
