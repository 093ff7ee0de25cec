//! Statements that are put together from parts.

use sqlx::{QueryBuilder, Sqlite};

use super::Tx;
use crate::error::AppError;

/// Runs several statements, which stand in one text with semicolons between them, in one go: each call to the engine's
/// thread costs as much as a small statement. An engine that takes one at a time would split the text here.
pub async fn execute_together(tx: &mut Tx, mut statements: QueryBuilder<Sqlite>) -> Result<(), AppError> {
    statements.build().execute(&mut **tx).await?;
    Ok(())
}

/// Adds `(…)`: what a column is one of.
pub fn push_list(sql: &mut QueryBuilder<Sqlite>, values: &[String]) {
    sql.push("(");
    let mut list = sql.separated(", ");
    for value in values {
        list.push_bind(value.clone());
    }
    sql.push(")");
}
