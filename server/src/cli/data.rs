//! The directory that holds an organisation's data.

use std::path::PathBuf;

use app::db::Db;
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
        Db::open(&file).await.map_err(|error| format!("{} cannot be opened: {error}", file.display()).into())
    }

    /// Opens a database that must be there already.
    pub async fn open_existing(&self) -> Result<Db, Failure> {
        if !self.file().exists() {
            return Err(format!("there is no data in {}", self.data.display()).into());
        }
        self.open().await
    }
}
