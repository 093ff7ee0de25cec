//! The write-ahead log as a record of what came after what.

use super::Db;

impl Db {
    /// Folds the write-ahead log into the file and empties it: earlier states of rows that must not be put in order do
    /// not lie there for long. Waits for nobody; where somebody is reading, the next time does it.
    pub async fn empty_log(&self) {
        let Ok(mut connection) = self.writer.acquire().await else { return };
        for pragma in ["pragma busy_timeout = 0", "pragma wal_checkpoint(truncate)", "pragma busy_timeout = 5000"] {
            if let Err(error) = sqlx::query(pragma).execute(&mut *connection).await {
                tracing::debug!(%error, "the log of the database was not emptied");
            }
        }
    }
}
