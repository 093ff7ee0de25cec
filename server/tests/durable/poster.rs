//! Somebody who posts as fast as they can, and notes what was acknowledged.

use std::{
    collections::BTreeSet,
    net::SocketAddr,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    thread::JoinHandle,
};

use super::{Workspace, send};

/// Posts updates one after another until the server is gone.
pub struct Poster {
    thread: JoinHandle<()>,
    begun: Arc<AtomicBool>,
    acknowledged: Arc<Mutex<BTreeSet<String>>>,
}

impl Poster {
    pub fn start(workspace: &Workspace, address: SocketAddr, round: u32, lane: u32) -> Self {
        let (cookie, initiative) = (workspace.cookie.clone(), workspace.initiative.clone());
        let begun = Arc::new(AtomicBool::new(false));
        let acknowledged = Arc::new(Mutex::new(BTreeSet::new()));
        let (first, noted) = (begun.clone(), acknowledged.clone());
        let thread = std::thread::spawn(move || {
            for number in 0.. {
                let words = format!("round {round} lane {lane} number {number}");
                match send(&cookie, &initiative, address, &words, &words.replace(' ', "-")) {
                    Some(200) => {
                        first.store(true, Ordering::Relaxed);
                        noted.lock().unwrap().insert(words)
                    }
                    Some(status) => panic!("a post was refused with {status}"),
                    None => break,
                };
            }
        });
        Self { thread, begun, acknowledged }
    }

    /// Whether a post of this run has been acknowledged, or can no longer be.
    pub fn has_begun(&self) -> bool {
        self.begun.load(Ordering::Relaxed) || self.thread.is_finished()
    }

    /// What has been acknowledged up to now.
    pub fn so_far(&self) -> BTreeSet<String> {
        self.acknowledged.lock().unwrap().clone()
    }

    /// What was acknowledged in the end.
    pub fn acknowledged(self) -> BTreeSet<String> {
        self.thread.join().unwrap();
        Arc::into_inner(self.acknowledged).unwrap().into_inner().unwrap()
    }
}
