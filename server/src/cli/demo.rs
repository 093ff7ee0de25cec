//! `wheelhouse demo`.

use std::fs;

use app::{
    db::Db,
    organisation, sample,
    state::{AppState, Clock},
    viewer::Viewer,
};
use clap::Args;

use super::{Failure, data::Data, serve::Address, watched::Watched};
use crate::{assets, listening};

/// Serve the sample organisation: one click to be anybody in it. It starts afresh each time.
#[derive(Debug, Args)]
pub struct Demo {
    #[command(flatten)]
    data: Data,
    #[command(flatten)]
    place: Address,
    #[command(flatten)]
    watched: Watched,
}

impl Demo {
    pub async fn run(self) -> Result<(), Failure> {
        self.watched.log();
        let stop = listening::asked_to_stop();
        // Bound first: a demo that runs already keeps its data.
        let listener = self.place.bind().await?;
        self.clear().await?;
        let db = self.data.open().await?;
        found(&db).await?;
        self.watched.measure(&db).await?;
        let state = AppState {
            demo: true,
            public_url: self.place.public_url.clone().unwrap_or_default(),
            assets: assets::assets(),
            ..AppState::new(db)
        };
        tracing::info!("The sample organisation is open at {}", self.place.url());
        listening::serve(listener, state, stop).await
    }

    /// Removes an earlier demo, and nothing but a demo.
    async fn clear(&self) -> Result<(), Failure> {
        if !self.data.file().exists() {
            return Ok(());
        }
        let db = self.data.open().await?;
        let founded = organisation::founded(&db).await?;
        db.close().await;
        if founded == Some(false) {
            let place = self.data.data.display();
            return Err(format!("{place} holds a real organisation, and the demo starts afresh each time. Give it another directory with --data.").into());
        }
        for ending in ["", "-wal", "-shm"] {
            let mut file = self.data.file().into_os_string();
            file.push(ending);
            match fs::remove_file(&file) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
                _ => {}
            }
        }
        Ok(())
    }
}

/// Founds the sample organisation.
async fn found(db: &Db) -> Result<(), Failure> {
    sample::found(db, &Viewer::operator(), Clock::System.now()).await?;
    Ok(())
}
