//! The directory that holds an organisation's data.

use std::path::{Path, PathBuf};

use app::db::{CannotOpen, Db};
use clap::Args;

use super::Failure;

/// Where the data is.
#[derive(Debug, Args)]
pub struct Data {
    /// The directory that holds the organisation's data; created when it is missing.
    #[arg(long, env = "WHEELHOUSE_DATA", default_value = "data")]
    pub data: PathBuf,
}

impl Data {
    /// The database file.
    pub fn file(&self) -> PathBuf {
        self.data.join("wheelhouse.sqlite")
    }

    /// Opens the database, founding and migrating it as needed.
    pub async fn open(&self) -> Result<Db, Failure> {
        std::fs::create_dir_all(&self.data)
            .map_err(|error| format!("the directory {} cannot be made: {error}", self.data.display()))?;
        let file = self.file();
        Ok(Db::open(&file).await.map_err(|cause| NotOpened::of(&file, cause))?)
    }

    /// Opens a database that must be there already.
    pub async fn open_existing(&self) -> Result<Db, Failure> {
        if !self.file().exists() {
            return Err(format!("there is no data in {}", self.data.display()).into());
        }
        self.open().await
    }
}

/// A file that was not opened, and why.
#[derive(Debug, thiserror::Error)]
#[error("{} cannot be opened: {cause}", file.display())]
pub struct NotOpened {
    file: PathBuf,
    cause: CannotOpen,
}

impl NotOpened {
    pub fn of(file: &Path, cause: CannotOpen) -> Self {
        Self { file: file.to_owned(), cause }
    }

    /// A newer version wrote it: the one failure that another binary repairs.
    pub fn is_too_new(&self) -> bool {
        matches!(self.cause, CannotOpen::Newer { .. })
    }
}
