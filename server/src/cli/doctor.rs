//! `wheelhouse doctor`.

use app::{organisation, viewer::Viewer};
use clap::Args;

use super::{Failure, answer, data::Data};

/// Check that the data is sound: integrity, references, tallies. Exit status 1 when it is not.
#[derive(Debug, Args)]
pub struct Doctor {
    #[command(flatten)]
    data: Data,
}

impl Doctor {
    pub async fn run(self) -> Result<(), Failure> {
        let db = self.data.open_existing().await?;
        answer(&format!("wheelhouse {}, SQLite {}", env!("CARGO_PKG_VERSION"), db.sqlite_version().await?))?;
        let faults = organisation::faults(&db, &Viewer::operator()).await?;
        db.close().await;
        if faults.is_empty() {
            return answer("the data is sound: integrity, references and tallies agree");
        }
        for fault in &faults {
            answer(fault)?;
        }
        Err(format!("{} faults; restore a backup with: wheelhouse restore FILE --verify", faults.len()).into())
    }
}
