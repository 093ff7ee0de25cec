//! Word within this process that something was committed. It says neither what nor how much: whoever hears it reads the
//! tables, and whoever writes from elsewhere cannot give it, so nobody may rely on hearing it.

use tokio::sync::watch;

use super::Db;

/// Counts commits that somebody may be waiting for.
#[derive(Clone, Debug, Default)]
pub struct Commits(watch::Sender<u64>);

impl Commits {
    pub fn announce(&self) {
        self.0.send_modify(|count| *count += 1);
    }

    pub fn listen(&self) -> watch::Receiver<u64> {
        self.0.subscribe()
    }
}

impl Db {
    pub fn commits(&self) -> &Commits {
        &self.commits
    }
}
