//! Databases for tests.

use super::Db;

/// A migrated database of its own in a directory that goes with the test.
///
/// # Panics
/// When the directory or the database cannot be made.
pub async fn fresh() -> (Db, tempfile::TempDir) {
    let dir = tempfile::tempdir().unwrap();
    let db = Db::open(&dir.path().join("wheelhouse.sqlite")).await.unwrap();
    (db, dir)
}
