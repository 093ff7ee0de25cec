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
        // Under its name only when it is whole.
        let part = file.with_added_extension("part");
        let _ = fs::remove_file(&part);
        db.copy_to(&part).await.map_err(|error| format!("{shown} cannot be written: {error}"))?;
        fs::File::open(&part)?.sync_all()?;
        fs::rename(&part, file)?;
        db.close().await;
        eprintln!("{shown} holds everything up to now: {} kB", fs::metadata(file)?.len().div_ceil(1000));
        Ok(())
    }
}
