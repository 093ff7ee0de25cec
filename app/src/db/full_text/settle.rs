//! Bringing the indexes up to date. Triggers say what is due; the next search, or a quiet moment, reads it.

use std::time::Duration;

use sqlx::AssertSqlSafe;
use tokio::time::timeout;

use super::documents::{DOCUMENTS, Document};
use crate::db::{Db, Tx};

/// Things that are indexed in one transaction, so that writers get their turn in between.
const AT_A_TIME: i64 = 500;

/// How long a search waits for its turn to write. What is not indexed by then was written while something long, such
/// as an import, holds the database.
const PATIENCE: Duration = Duration::from_secs(2);

/// Indexes what has changed. Where nothing has, it only looks.
pub async fn settle(db: &Db) -> Result<(), sqlx::Error> {
    while is_due(db).await? {
        let Ok(begun) = timeout(PATIENCE, db.begin()).await else {
            return Ok(());
        };
        let mut tx = begun?;
        index_some(&mut tx).await?;
        tx.commit().await?;
    }
    Ok(())
}

async fn is_due(db: &Db) -> Result<bool, sqlx::Error> {
    sqlx::query_scalar("select exists (select 1 from search_due)").fetch_one(db.read()).await
}

async fn index_some(tx: &mut Tx) -> Result<(), sqlx::Error> {
    let due: Vec<(String, String)> = sqlx::query_as(
        "select kind, json_group_array(subject) from (select kind, subject from search_due limit $1) group by kind",
    )
    .bind(AT_A_TIME)
    .fetch_all(&mut **tx)
    .await?;
    for (kind, subjects) in due {
        if let Some(document) = DOCUMENTS.iter().find(|document| document.kind == kind) {
            for statement in document.statements() {
                sqlx::query(AssertSqlSafe(statement)).bind(&subjects).execute(&mut **tx).await?;
            }
        }
        sqlx::query("delete from search_due where kind = $1 and subject in (select value from json_each($2))")
            .bind(&kind)
            .bind(&subjects)
            .execute(&mut **tx)
            .await?;
    }
    Ok(())
}

impl Document {
    /// What brings things up to date whose ids stand in the JSON list `$1`: out with the old words, a place for what
    /// is new, in with the new words.
    fn statements(&self) -> [String; 3] {
        let Self { kind, index, from, at, live, marks, name, text } = self;
        let entries =
            format!("json_each($1) d cross join search_entries e on e.kind = '{kind}' and e.subject = d.value");
        [
            format!("delete from {index} where rowid in (select e.id from {entries})"),
            format!(
                "insert into search_entries (kind, subject) select '{kind}', s.id from json_each($1) d cross join {from}
                 where s.id = d.value and {live} order by {at}, s.id on conflict (kind, subject) do nothing"
            ),
            format!(
                "insert into {index} (rowid, marks, name, text) select e.id, '{kind} ' || {marks}, {name}, {text}
                 from {entries} cross join {from} where s.id = d.value and {live}"
            ),
        ]
    }
}
