//! `wheelhouse restore`.

use std::{
    fs,
    path::{Path, PathBuf},
};

use app::{db::Db, organisation, state::Clock, viewer::Viewer};
use clap::Args;

use super::{
    Failure,
    data::{Data, NotOpened},
};

/// Put a backup in the place of the data. What was there is kept beside it.
#[derive(Debug, Args)]
pub struct Restore {
    /// The backup.
    file: PathBuf,
    #[command(flatten)]
    data: Data,
    /// Check the whole copy before it takes its place: integrity, references, tallies.
    #[arg(long)]
    verify: bool,
}

impl Restore {
    pub async fn run(self) -> Result<(), Failure> {
        fs::create_dir_all(&self.data.data)?;
        let copy = self.data.data.join("wheelhouse.sqlite.restoring");
        remove(&copy)?;
        let taken = self.take(&copy).await;
        if taken.is_err() {
            remove(&copy)?;
        }
        taken
    }

    async fn take(&self, copy: &Path) -> Result<(), Failure> {
        let shown = self.file.display();
        fs::copy(&self.file, copy).map_err(|error| format!("{shown} cannot be read: {error}"))?;
        let db = Db::open_copy(copy).await.map_err(|cause| NotOpened::of(&self.file, cause))?;
        if self.verify {
            let faults = organisation::faults(&db, &Viewer::operator()).await?;
            if !faults.is_empty() {
                return Err(format!("{shown} is damaged, and nothing was changed:\n  {}", faults.join("\n  ")).into());
            }
            eprintln!("{shown} is sound");
        }
        db.close().await;
        Db::fold(copy).await?;
        self.set_aside().await?;
        fs::rename(copy, self.data.file())?;
        eprintln!("{shown} is in place in {}", self.data.data.display());
        Ok(())
    }

    /// Keeps the data that was there under another name.
    async fn set_aside(&self) -> Result<(), Failure> {
        let file = self.data.file();
        if !file.exists() {
            return Ok(());
        }
        match Db::fold(&file).await {
            Ok(true) => {}
            Ok(false) => return Err("a server uses this data; stop it first. Nothing was changed.".into()),
            Err(error) => eprintln!("the data that was there is damaged ({error}); it is kept all the same"),
        }
        let aside = file.with_added_extension(format!("before-{}", Clock::System.now().0));
        for ending in ["-wal", "-shm"] {
            let (from, to) = (with(&file, ending), with(&aside, ending));
            if from.exists() {
                fs::rename(from, to)?;
            }
        }
        fs::rename(&file, &aside)?;
        eprintln!("what was there is kept as {}", aside.display());
        Ok(())
    }
}

fn with(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

fn remove(file: &Path) -> Result<(), Failure> {
    for ending in ["", "-wal", "-shm"] {
        match fs::remove_file(with(file, ending)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
    }
    Ok(())
}
