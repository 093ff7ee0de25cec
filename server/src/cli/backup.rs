//! `wheelhouse backup`.

use std::{fs, path::PathBuf};

use clap::Args;

use super::{Failure, data::Data};

/// Write a consistent copy of the data to a file, also while the server runs.
#[derive(Debug, Args)]
pub struct Backup {
    /// The file to write; it must not exist yet.
    file: PathBuf,
    #[command(flatten)]
    data: Data,
}

impl Backup {
    pub async fn run(self) -> Result<(), Failure> {
        let (file, shown) = (&self.file, self.file.display());
        if file.exists() {
            return Err(format!("{shown} exists already; name another file").into());
        }
        let db = self.data.open_existing().await?;
        db.copy_to(file).await.map_err(|error| format!("{shown} cannot be written: {error}"))?;
        db.close().await;
        eprintln!("{shown} holds everything up to now: {} kB", fs::metadata(file)?.len().div_ceil(1000));
        Ok(())
    }
}
