//! Between two versions: what an older one wrote is kept before it is changed; what a newer one wrote is left alone.

use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use sqlx::{ConnectOptions, Connection, sqlite::SqliteConnectOptions};

use super::{MIGRATOR, copy};

/// How many copies from before an upgrade stay beside the database.
const KEPT: usize = 3;

/// Why a database was not opened.
#[derive(Debug, thiserror::Error)]
pub enum CannotOpen {
    /// It holds migrations that this version does not know. It was not changed.
    #[error(
        "a newer Wheelhouse wrote it (schema {found}; this version knows {known}). Nothing was changed. \
         Start the newer version, or restore a backup from before the upgrade"
    )]
    Newer { found: i64, known: i64 },
    /// It has to be upgraded, and no copy could be kept first. It was not changed.
    #[error("no copy could be kept before the upgrade, so nothing was changed: {0}")]
    NotKept(#[source] sqlx::Error),
    #[error(transparent)]
    Failed(#[from] sqlx::Error),
}

/// Whether an existing database lacks migrations of this version; refused when it has some that this version lacks.
/// Only reads: an older version must not touch what a newer one wrote.
pub async fn is_due(file: &Path) -> Result<bool, CannotOpen> {
    if !file.exists() {
        return Ok(false);
    }
    let options = SqliteConnectOptions::new().filename(file).read_only(true).busy_timeout(Duration::from_secs(5));
    let mut database = options.connect().await?;
    let founded: i64 = sqlx::query_scalar("select count(*) from sqlite_schema where name = '_sqlx_migrations'")
        .fetch_one(&mut database)
        .await?;
    let applied: Vec<i64> = if founded == 0 {
        Vec::new()
    } else {
        sqlx::query_scalar("select version from _sqlx_migrations order by version").fetch_all(&mut database).await?
    };
    database.close().await?;
    let known: Vec<i64> = MIGRATOR.iter().map(|migration| migration.version).collect();
    if let Some(found) = applied.iter().rfind(|version| !known.contains(version)) {
        return Err(CannotOpen::Newer { found: *found, known: known.last().copied().unwrap_or_default() });
    }
    Ok(!applied.is_empty() && known.iter().any(|version| !applied.contains(version)))
}

/// Copies the database as it is beside itself, under a name that says before which version and when.
pub async fn keep(file: &Path) -> Result<PathBuf, sqlx::Error> {
    let stem = format!("{}-before-", file.file_stem().unwrap_or_default().to_string_lossy());
    let moment = jiff::Timestamp::now().strftime("%Y%m%dT%H%M%S%3fZ");
    let kept = file.with_file_name(format!("{stem}{}-{moment}.sqlite", env!("CARGO_PKG_VERSION")));
    let mut database =
        SqliteConnectOptions::new().filename(file).busy_timeout(Duration::from_secs(5)).connect().await?;
    copy::write(&mut database, &kept).await?;
    database.close().await?;
    tracing::info!("the data as it was before the upgrade is kept as {}", kept.display());
    forget_oldest(&kept, &stem)?;
    Ok(kept)
}

/// Removes all but the newest copies.
fn forget_oldest(newest: &Path, stem: &str) -> std::io::Result<()> {
    let beside = newest.parent().filter(|directory| !directory.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut kept = Vec::new();
    for entry in fs::read_dir(beside)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.starts_with(stem) && name.ends_with("Z.sqlite") {
            kept.push((path.metadata()?.modified()?, path));
        }
    }
    kept.sort();
    let surplus = kept.len().saturating_sub(KEPT);
    kept.into_iter().take(surplus).try_for_each(|(_, path)| fs::remove_file(path))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::db::Db;

    /// A database that a version wrote which knew all migrations but the last.
    async fn older(file: &Path) {
        let options = SqliteConnectOptions::new().filename(file).create_if_missing(true);
        let mut database = options.connect().await.unwrap();
        let versions: Vec<i64> = MIGRATOR.iter().map(|migration| migration.version).collect();
        MIGRATOR.run_to(versions[versions.len() - 2], &mut database).await.unwrap();
        sqlx::query("insert into teams (id, name, created_at) values ('t', 'Old hands', 0)")
            .execute(&mut database)
            .await
            .unwrap();
        database.close().await.unwrap();
    }

    fn kept(directory: &Path) -> Vec<PathBuf> {
        let mut found: Vec<_> = fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().path()).collect();
        found.retain(|path| path.to_string_lossy().contains("-before-"));
        found.sort();
        found
    }

    #[tokio::test]
    async fn what_an_older_version_wrote_is_kept_before_it_is_upgraded() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("wheelhouse.sqlite");
        older(&file).await;
        Db::open(&file).await.unwrap().close().await;
        let copies = kept(dir.path());
        assert_eq!(copies.len(), 1);
        let name = copies[0].file_name().unwrap().to_string_lossy().into_owned();
        assert!(name.starts_with(concat!("wheelhouse-before-", env!("CARGO_PKG_VERSION"), "-2")), "{name}");
        assert!(is_due(&copies[0]).await.unwrap(), "the copy is not upgraded");
        assert!(!is_due(&file).await.unwrap());
        Db::open(&file).await.unwrap().close().await;
        assert_eq!(kept(dir.path()), copies, "a start without an upgrade keeps nothing");
        let back = Db::open_copy(&copies[0]).await.unwrap();
        let team: String = sqlx::query_scalar("select name from teams").fetch_one(back.read()).await.unwrap();
        assert_eq!(team, "Old hands");
        assert_eq!(back.faults().await.unwrap(), Vec::<String>::new());
    }

    #[tokio::test]
    async fn only_the_newest_copies_are_kept_and_nothing_else_is_removed() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("wheelhouse.sqlite");
        older(&file).await;
        let stranger = dir.path().join("wheelhouse.sqlite.before-1");
        fs::write(&stranger, "set aside by a restore").unwrap();
        let mut made = Vec::new();
        for _ in 0..5 {
            made.push(keep(&file).await.unwrap());
            tokio::time::sleep(Duration::from_millis(15)).await;
        }
        let copies = kept(dir.path());
        assert!(stranger.exists() && copies.len() == KEPT, "{copies:?}");
        assert!(made[2..].iter().all(|copy| copies.contains(copy)), "{copies:?}");
    }

    #[tokio::test]
    async fn what_a_newer_version_wrote_is_refused_and_not_changed() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("wheelhouse.sqlite");
        Db::open(&file).await.unwrap().close().await;
        let options = SqliteConnectOptions::new().filename(&file);
        let mut database = options.connect().await.unwrap();
        sqlx::query("insert into _sqlx_migrations select 29990101000000, 'later', installed_on, success, checksum, execution_time from _sqlx_migrations limit 1")
            .execute(&mut database)
            .await
            .unwrap();
        database.close().await.unwrap();
        let before = fs::read(&file).unwrap();
        let refused = Db::open(&file).await.unwrap_err();
        assert!(matches!(refused, CannotOpen::Newer { found: 29_990_101_000_000, .. }), "{refused}");
        assert!(fs::read(&file).unwrap() == before && kept(dir.path()).is_empty());
    }
}
