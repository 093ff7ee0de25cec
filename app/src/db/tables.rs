//! Rows of any table as JSON and back, where the engine knows the columns better than we do.

use futures_util::TryStreamExt;
use sqlx::{AssertSqlSafe, Sqlite, Transaction};

/// The columns of a table that can be written: those that the engine computes are left out. Names are the schema's own.
pub async fn columns(tx: &mut Transaction<'_, Sqlite>, table: &str) -> Result<Vec<String>, sqlx::Error> {
    sqlx::query_scalar("select name from pragma_table_xinfo($1) where hidden = 0 order by cid")
        .bind(table)
        .fetch_all(&mut **tx)
        .await
}

/// Whether a table holds nothing.
pub async fn is_empty(tx: &mut Transaction<'_, Sqlite>, table: &str) -> Result<bool, sqlx::Error> {
    let sql = format!("select not exists (select 1 from \"{table}\")");
    sqlx::query_scalar(AssertSqlSafe(sql)).fetch_one(&mut **tx).await
}

/// Hands over every row as a JSON object of these columns, in the order of the primary key.
pub async fn rows<E: From<sqlx::Error>>(
    tx: &mut Transaction<'_, Sqlite>,
    table: &str,
    columns: &[String],
    take: &mut (dyn FnMut(&str) -> Result<(), E> + Send),
) -> Result<(), E> {
    let key: Vec<String> = sqlx::query_scalar("select name from pragma_table_xinfo($1) where pk > 0 order by pk")
        .bind(table)
        .fetch_all(&mut **tx)
        .await?;
    let pairs: Vec<_> = columns.iter().map(|column| format!("'{column}', \"{column}\"")).collect();
    let key: Vec<_> = key.iter().map(|column| format!("\"{column}\"")).collect();
    let sql = format!("select json_object({}) from \"{table}\" order by {}", pairs.join(", "), key.join(", "));
    let mut rows = sqlx::query_scalar::<_, String>(AssertSqlSafe(sql)).fetch(&mut **tx);
    while let Some(row) = rows.try_next().await? {
        take(&row)?;
    }
    Ok(())
}

/// Inserts a JSON list of objects. A column that they lack is filled with an SQL expression of the row: `filled`.
pub async fn insert(
    tx: &mut Transaction<'_, Sqlite>,
    table: &str,
    columns: &[String],
    filled: Option<(&str, &str)>,
    list: &str,
) -> Result<(), sqlx::Error> {
    let named = columns.iter().map(|column| format!("\"{column}\""));
    let named: Vec<_> = named.chain(filled.map(|(column, _)| format!("\"{column}\""))).collect();
    let values = columns.iter().map(|column| format!("value ->> '$.{column}'"));
    let values: Vec<_> = values.chain(filled.map(|(_, expression)| expression.to_owned())).collect();
    let sql = format!("insert into \"{table}\" ({}) select {} from json_each($1)", named.join(", "), values.join(", "));
    sqlx::query(AssertSqlSafe(sql)).bind(list).execute(&mut **tx).await.map(|_| ())
}

/// From here to its end, the transaction may name what comes later in it: references are checked when it commits.
pub async fn defer_references(tx: &mut Transaction<'_, Sqlite>) -> Result<(), sqlx::Error> {
    sqlx::query("pragma defer_foreign_keys = on").execute(&mut **tx).await.map(|_| ())
}
