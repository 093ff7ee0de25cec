//! `wheelhouse export`.

use std::path::PathBuf;

use app::{
    export::whole::{self, Folder},
    viewer::Viewer,
};
use clap::Args;

use super::{Failure, answer, data::Data};

/// Write the whole organisation to a folder, also while the server runs: a file of JSON lines for each table and a
/// manifest with counts and checksums.
#[derive(Debug, Args)]
#[command(after_help = HELP)]
pub struct Export {
    /// The folder to write; new or empty.
    folder: PathBuf,
    #[command(flatten)]
    data: Data,
}

const HELP: &str =
    "`wheelhouse import FOLDER --data NEW` makes the same organisation of it: people, roles, portfolio, updates,
history and trail, byte for byte when it is exported again.

The folder holds the hashes of passwords, so that everybody signs in as before: keep it like the data itself. It does
not hold sessions, open invitations and the secrets of tokens; issue those anew. A backup is quicker to take and to
restore; this is for reading everything and for leaving.";

impl Export {
    pub async fn run(self) -> Result<(), Failure> {
        let db = self.data.open_existing().await?;
        let folder = Folder::make(&self.folder)?;
        let manifest = whole::export(&db, &Viewer::operator(), &folder).await?;
        db.close().await;
        let rows: u64 = manifest.tables.iter().map(|part| part.rows).sum();
        answer(&format!("{} holds {rows} rows of {} tables", self.folder.display(), manifest.tables.len()))
    }
}
