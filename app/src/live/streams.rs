//! The open streams of this server: how many there may be, what wakes them, and their end.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use tokio::sync::{Mutex as AsyncMutex, OnceCell, Semaphore, watch};

use super::{
    seal::Seal,
    store::{Newest, newest, seal},
};
use crate::{calendar::Moment, db::Db, error::AppError};

/// Streams that one session may hold open: a browser keeps one for each window that can be seen.
const OF_A_SESSION: usize = 8;

/// Streams in all: each is an open file, and many systems give a program 1,024, which pages need, too.
const IN_ALL: usize = 800;

/// How soon what another process wrote is noticed.
const POLLED_EVERY: Duration = Duration::from_secs(2);

/// The streams of a server.
#[derive(Clone, Debug, Default)]
pub struct Live(Arc<Streams>);

#[derive(Debug)]
struct Streams {
    open: Mutex<Open>,
    closing: watch::Sender<bool>,
    /// Streams that read at a time; pages find the other readers free.
    reads: Semaphore,
    seal: OnceCell<Seal>,
    /// How far the tables reached, and after how many commits: the first stream that wakes reads it for all.
    newest: AsyncMutex<Option<(u64, Newest)>>,
}

#[derive(Debug, Default)]
struct Open {
    by_session: HashMap<String, usize>,
    all: usize,
    is_polled: bool,
}

impl Default for Streams {
    fn default() -> Self {
        Self {
            open: Mutex::default(),
            closing: watch::Sender::new(false),
            reads: Semaphore::new(2),
            seal: OnceCell::new(),
            newest: AsyncMutex::const_new(None),
        }
    }
}

/// Why no further stream is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Full {
    /// This browser holds enough of them.
    Session,
    /// The server does, or it is about to stop.
    Server,
}

/// A place among the open streams, until it is dropped.
#[derive(Debug)]
pub struct Place {
    live: Live,
    session: String,
}

impl Live {
    /// Takes a place for a session, and sees to it that what other processes write is noticed.
    pub(super) fn enter(&self, db: &Db, session: String) -> Result<Place, Full> {
        let mut open = self.open();
        if *self.0.closing.borrow() || open.all >= IN_ALL {
            return Err(Full::Server);
        }
        let of_session = open.by_session.entry(session.clone()).or_default();
        if *of_session >= OF_A_SESSION {
            return Err(Full::Session);
        }
        *of_session += 1;
        open.all += 1;
        if !std::mem::replace(&mut open.is_polled, true) {
            tokio::spawn(self.clone().poll(db.clone()));
        }
        Ok(Place { live: self.clone(), session })
    }

    /// Ends every stream and opens no other: the server stops.
    pub fn close(&self) {
        self.0.closing.send_replace(true);
    }

    pub(super) fn closing(&self) -> watch::Receiver<bool> {
        self.0.closing.subscribe()
    }

    pub(super) fn reads(&self) -> &Semaphore {
        &self.0.reads
    }

    /// How far the tables reach, as of a commit that was announced or later.
    pub(super) async fn newest(&self, db: &Db, commit: u64) -> Result<Newest, AppError> {
        let mut known = self.0.newest.lock().await;
        if let Some((as_of, newest)) = *known
            && as_of >= commit
        {
            return Ok(newest);
        }
        let newest = newest(db).await?;
        *known = Some((commit, newest));
        Ok(newest)
    }

    /// What seals places; read from the database once.
    pub(super) async fn seal(&self, db: &Db, now: Moment) -> Result<&Seal, AppError> {
        self.0.seal.get_or_try_init(|| seal(db, now)).await
    }

    /// The place after an event, for a page that is drawn now.
    pub async fn sealed(&self, db: &Db, seq: i64, now: Moment) -> Result<String, AppError> {
        Ok(self.seal(db, now).await?.close(seq, now))
    }

    async fn poll(self, db: Db) {
        let mut known: Option<Newest> = None;
        loop {
            tokio::time::sleep(POLLED_EVERY).await;
            {
                let mut open = self.open();
                if open.all == 0 {
                    open.is_polled = false;
                    return;
                }
            }
            if let Ok(now) = newest(&db).await
                && known.replace(now) != Some(now)
            {
                db.commits().announce();
            }
        }
    }

    fn open(&self) -> MutexGuard<'_, Open> {
        self.0.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut open = self.live.open();
        open.all -= 1;
        if let Some(of_session) = open.by_session.get_mut(&self.session) {
            *of_session -= 1;
            if *of_session == 0 {
                open.by_session.remove(&self.session);
            }
        }
    }
}
