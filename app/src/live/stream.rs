//! One open stream: what its viewer may see of what happens, in order, each once.

use std::{collections::VecDeque, time::Duration};

use axum::response::sse::Event;
use tokio::{
    sync::watch,
    time::{Instant, Interval, MissedTickBehavior, interval, interval_at},
};

use super::{
    domain::MOST,
    seal::Seal,
    store::{Newest, editing_since, happened, newest},
    streams::Place,
};
use crate::{
    accounts::sessions::{self, Token},
    error::AppError,
    state::AppState,
    viewer::Viewer,
};

/// Under a burst of changes a stream reads this often at most.
const PACE: Duration = Duration::from_millis(250);

/// How often a quiet stream says that it is there, and whether its session still is. It says so on time whatever
/// happens unseen, so the moment tells nothing.
const STILL_EVERY: Duration = Duration::from_secs(20);

/// How long a browser waits before it comes back by itself, in milliseconds.
const RETRY: Duration = Duration::from_secs(3);

/// A stream and how far it has come.
#[derive(Debug)]
pub struct Stream {
    state: AppState,
    token: Token,
    seal: Seal,
    reached: Newest,
    ready: VecDeque<Event>,
    commits: watch::Receiver<u64>,
    closing: watch::Receiver<bool>,
    beat: Interval,
    still: Interval,
    _place: Place,
}

impl Stream {
    /// Begins after the place that the reader names; where they name none or none that is known, it begins now, and in
    /// the second case says first that they have to read again what they show.
    pub async fn begin(state: AppState, token: Token, place: Place, after: Option<&str>) -> Result<Self, AppError> {
        let now = state.now();
        let seal = state.live.seal(&state.db, now).await?.clone();
        // Listens before it looks, so that nothing falls between.
        let (mut commits, closing) = (state.db.commits().listen(), state.live.closing());
        commits.mark_changed();
        let newest = newest(&state.db).await?;
        let known = after.map(|after| seal.open(after, now).filter(|seq| *seq <= newest.event));
        let reached = Newest { event: known.flatten().unwrap_or(newest.event), ..newest };
        let word = if known == Some(None) { "again" } else { "still" };
        let first = Event::default().event(word).retry(RETRY).data("-").id(seal.close(reached.event, now));
        let mut beat = interval(PACE);
        beat.set_missed_tick_behavior(MissedTickBehavior::Delay);
        let still = interval_at(Instant::now() + STILL_EVERY, STILL_EVERY);
        let ready = VecDeque::from([first]);
        Ok(Self { state, token, seal, reached, ready, commits, closing, beat, still, _place: place })
    }

    /// The next event; `None` when the server stops or the session has ended.
    pub async fn next(&mut self) -> Option<Event> {
        loop {
            if let Some(event) = self.ready.pop_front() {
                return Some(event);
            }
            let mut closing = self.closing.clone();
            tokio::select! {
                biased;
                _ = closing.wait_for(|closing| *closing) => return None,
                read = self.wait_and_read() => if !matches!(read, Ok(true)) {
                    return None;
                },
            }
        }
    }

    /// Waits for word or for time and reads what there is. False when nobody is there any more.
    async fn wait_and_read(&mut self) -> Result<bool, AppError> {
        let due = tokio::select! {
            _ = self.still.tick() => true,
            _ = self.commits.changed() => false,
        };
        self.beat.tick().await;
        let live = self.state.live.clone();
        let Ok(_turn) = live.reads().acquire().await else { return Ok(false) };
        let commit = *self.commits.borrow_and_update();
        let newest = live.newest(&self.state.db, commit).await?;
        let moved = newest.event > self.reached.event || newest.editor > self.reached.editor;
        if !moved && !due {
            return Ok(true);
        }
        let now = self.state.now();
        let Some(viewer) = sessions::arrive(&self.state.db, Some(&self.token), now, false).await?.viewer else {
            return Ok(false);
        };
        if moved {
            self.read(&viewer, newest).await?;
        }
        if due {
            self.ready
                .push_back(Event::default().event("still").data("-").id(self.seal.close(self.reached.event, now)));
        }
        Ok(true)
    }

    async fn read(&mut self, viewer: &Viewer, newest: Newest) -> Result<(), AppError> {
        let (db, now) = (&self.state.db, self.state.now());
        let found = if newest.event > self.reached.event {
            happened(db, viewer, self.reached.event, newest.event).await?
        } else {
            Vec::new()
        };
        if found.len() > MOST {
            self.ready.push_back(Event::default().event("again").data("-").id(self.seal.close(newest.event, now)));
        } else {
            for happening in found {
                let id = self.seal.close(happening.seq, now);
                self.ready.push_back(Event::default().event("changed").data(happening.words()).id(id));
            }
        }
        if newest.editor > self.reached.editor {
            for id in editing_since(db, viewer, self.reached.editor, newest.editor).await? {
                self.ready.push_back(Event::default().event("editing").data(format!("editing {id}")));
            }
        }
        let Newest { event, editor } = self.reached;
        self.reached = Newest { event: event.max(newest.event), editor: editor.max(newest.editor) };
        Ok(())
    }
}
