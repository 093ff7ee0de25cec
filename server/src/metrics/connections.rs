//! How many connections are open.

use super::Counted;

/// Counts as one for as long as it is held.
#[derive(Debug)]
pub struct OpenConnection(());

impl OpenConnection {
    pub fn count() -> Self {
        Counted::here().connections.inc();
        Self(())
    }
}

impl Drop for OpenConnection {
    fn drop(&mut self) {
        Counted::here().connections.dec();
    }
}
