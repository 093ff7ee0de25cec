//! A consistent copy of the whole database, while others read and write.

use std::{fs::File, path::Path};

use sqlx::{AssertSqlSafe, SqliteExecutor};

/// Writes a copy to a file that does not exist yet. It bears its name once it is whole and on disk, not before.
pub async fn write<'e>(from: impl SqliteExecutor<'e>, file: &Path) -> Result<(), sqlx::Error> {
    let part = file.with_added_extension("part");
    let _ = std::fs::remove_file(&part);
    let quoted = part.to_string_lossy().replace('\'', "''");
    sqlx::query(AssertSqlSafe(format!("vacuum into '{quoted}'"))).execute(from).await?;
    File::open(&part)?.sync_all()?;
    std::fs::rename(&part, file)?;
    // The name itself is on disk once its directory is.
    let directory = file.parent().filter(|directory| !directory.as_os_str().is_empty());
    File::open(directory.unwrap_or(Path::new(".")))?.sync_all()?;
    Ok(())
}
