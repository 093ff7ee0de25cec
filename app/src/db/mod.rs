//! The database: one SQLite file, one writer that takes its lock at once, several readers.
//! Everything that only SQLite knows (pragmas, the vacuum copy, full-text search) stands here.

mod commits;
mod copy;
pub mod full_text;
mod log;
mod reach;
mod statement;
pub mod tables;
#[cfg(test)]
pub mod testing;
mod upgrade;
mod waits;

use std::{
    path::Path,
    time::{Duration, Instant},
};

use prometheus::Histogram;
use sqlx::{
    ConnectOptions, Connection, Sqlite, SqlitePool, Transaction,
    migrate::Migrator,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

pub use commits::Commits;
pub use reach::Reach;
pub use statement::{execute_together, push_list};
pub use upgrade::CannotOpen;

use crate::error::AppError;

/// The migrations, forward only, in the order of their names.
pub static MIGRATOR: Migrator = sqlx::migrate!("./migrations");

/// The oldest SQLite that does not lose committed writes when a checkpoint meets a writer.
const OLDEST_SQLITE: (u32, u32, u32) = (3, 51, 3);

/// A transaction that may write.
pub type Tx = Transaction<'static, Sqlite>;

/// The pools every store works with.
#[derive(Clone, Debug)]
pub struct Db {
    reader: SqlitePool,
    writer: SqlitePool,
    waits: Histogram,
    commits: Commits,
}

impl Db {
    /// Opens (or founds) the database file and brings it to the newest schema. What an older version wrote is kept in
    /// a copy beside it first; what a newer one wrote is refused and left as it is.
    pub async fn open(file: &Path) -> Result<Self, CannotOpen> {
        if upgrade::is_due(file).await? {
            upgrade::keep(file).await.map_err(CannotOpen::NotKept)?;
        }
        Ok(Self::connect(file).await?)
    }

    /// Opens a copy whose original stays elsewhere, so that nothing is kept beside it.
    pub async fn open_copy(file: &Path) -> Result<Self, CannotOpen> {
        upgrade::is_due(file).await?;
        Ok(Self::connect(file).await?)
    }

    async fn connect(file: &Path) -> Result<Self, sqlx::Error> {
        let options = SqliteConnectOptions::new()
            .filename(file)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            // What is deleted is overwritten: an answer that was counted does not lie on in the file.
            .pragma("secure_delete", "ON")
            .busy_timeout(Duration::from_secs(5))
            .statement_cache_capacity(200)
            .optimize_on_close(true, None);
        let writer =
            SqlitePoolOptions::new().max_connections(1).min_connections(1).connect_with(options.clone()).await?;
        refuse_old_sqlite(&writer).await?;
        MIGRATOR.run(&writer).await?;
        let reader = SqlitePoolOptions::new()
            .max_connections(4)
            .min_connections(1)
            .idle_timeout(Duration::from_mins(1))
            .test_before_acquire(false)
            .connect_with(options.pragma("query_only", "ON"))
            .await?;
        Ok(Self { reader, writer, waits: waits::none_yet()?, commits: Commits::default() })
    }

    /// For reading; a write through it fails.
    pub fn read(&self) -> &SqlitePool {
        &self.reader
    }

    /// Opens a transaction that may write. Takes the write lock at once: a deferred one would fail as busy later.
    #[expect(clippy::disallowed_methods, reason = "how long, not when")]
    pub async fn begin(&self) -> Result<Tx, sqlx::Error> {
        let asked = Instant::now();
        let begun = self.writer.begin_with("BEGIN IMMEDIATE").await;
        self.waits.observe(asked.elapsed().as_secs_f64());
        begun
    }

    /// How long writers waited for their turn, in seconds.
    pub fn waits(&self) -> &Histogram {
        &self.waits
    }

    /// Open connections to the file: for reading, for writing.
    pub fn connections(&self) -> (u32, u32) {
        (self.reader.size(), self.writer.size())
    }

    /// Waits until every connection has been handed back and closed.
    pub async fn close(&self) {
        self.reader.close().await;
        self.writer.close().await;
    }

    /// The version of the engine.
    pub async fn sqlite_version(&self) -> Result<String, sqlx::Error> {
        sqlx::query_scalar("select sqlite_version()").fetch_one(&self.reader).await
    }

    /// Folds the write-ahead log into the file, so that it can be moved as one. False while anything else, such as a
    /// server, has the file open.
    pub async fn fold(file: &Path) -> Result<bool, sqlx::Error> {
        let options = SqliteConnectOptions::new().filename(file).journal_mode(SqliteJournalMode::Delete);
        match options.busy_timeout(Duration::from_millis(200)).connect().await {
            Ok(connection) => connection.close().await.map(|()| true),
            Err(sqlx::Error::Database(error)) if error.message().contains("locked") => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// Writes a consistent copy of the whole database to a file that does not exist yet.
    pub async fn copy_to(&self, file: &Path) -> Result<(), sqlx::Error> {
        copy::write(&self.writer, file).await
    }

    /// What `integrity_check` and `foreign_key_check` find; empty when the file is sound.
    pub async fn faults(&self) -> Result<Vec<String>, sqlx::Error> {
        let mut found: Vec<String> = sqlx::query_scalar("pragma integrity_check").fetch_all(&self.reader).await?;
        found.retain(|line| line != "ok");
        let orphans: Vec<(String, Option<i64>, String, i64)> =
            sqlx::query_as("pragma foreign_key_check").fetch_all(&self.reader).await?;
        found.extend(
            orphans.into_iter().map(|(table, row, parent, _)| format!("{table} row {row:?} misses its {parent}")),
        );
        Ok(found)
    }
}

async fn refuse_old_sqlite(pool: &SqlitePool) -> Result<(), sqlx::Error> {
    let version: String = sqlx::query_scalar("select sqlite_version()").fetch_one(pool).await?;
    let mut parts = version.split('.').map(|part| part.parse::<u32>().unwrap_or(0));
    let found = (parts.next().unwrap_or(0), parts.next().unwrap_or(0), parts.next().unwrap_or(0));
    if found < OLDEST_SQLITE {
        return Err(sqlx::Error::Configuration(
            format!("SQLite {version} can lose committed writes; 3.51.3 or newer is needed").into(),
        ));
    }
    Ok(())
}

/// A fresh id. Ids sort by the time they were made; nothing anonymous may carry one.
pub fn new_id() -> String {
    uuid::Uuid::now_v7().to_string()
}

/// The cause goes to the log under a number; the reader gets the number.
impl From<sqlx::Error> for AppError {
    fn from(error: sqlx::Error) -> Self {
        if matches!(error, sqlx::Error::RowNotFound) {
            return Self::NotFound;
        }
        internal(&error)
    }
}

/// Logs a cause and gives back what a reader may know of it.
pub fn internal(cause: &dyn std::fmt::Display) -> AppError {
    let request = uuid::Uuid::new_v4().simple().to_string()[..8].to_owned();
    tracing::error!(request, %cause, "internal error");
    AppError::Internal { request }
}

/// A row holds what no form would have let in: the database was changed by other hands.
pub fn strange_row(table: &str, what: impl std::fmt::Display) -> AppError {
    internal(&format!("{table}: {what}"))
}
