//! The connection: it is held while the page can be seen, comes back by itself where it left off, and stops trying
//! after a while, quietly. It tries again when the page is looked at or the network is back.

use std::{
    cell::{Cell, RefCell},
    rc::{Rc, Weak},
};

use gloo::timers::callback::Timeout;
use leptos::prelude::{document, window_event_listener_untyped};
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Event, EventSource, MessageEvent};

use super::gathering::Gathering;

/// Failures in a row after which it stops trying; a refusal counts as three.
const ENOUGH: u32 = 7;

/// A stream says every twenty seconds that it is there; one that is silent for longer is lost. In milliseconds.
const SILENCE: u32 = 50_000;

/// How long a page that cannot be seen keeps its connection: a browser has few of them for one server.
const UNSEEN: u32 = 30_000;

struct Hearing {
    place: RefCell<String>,
    source: RefCell<Option<EventSource>>,
    failures: Cell<u32>,
    /// When it dropped, as the reader's clock showed it.
    dropped: RefCell<String>,
    /// The next attempt, or the end of patience with a silent connection.
    timer: RefCell<Option<Timeout>>,
    unseen: RefCell<Option<Timeout>>,
    heard: Closure<dyn Fn(MessageEvent)>,
    failed: Closure<dyn Fn(Event)>,
    gathering: Rc<Gathering>,
}

/// Opens the connection and sees to it from now on.
pub fn begin(place: String, gathering: Rc<Gathering>) {
    let hearing = Rc::new_cyclic(|me: &Weak<Hearing>| {
        let (on_event, on_error) = (me.clone(), me.clone());
        Hearing {
            place: RefCell::new(place),
            source: RefCell::default(),
            failures: Cell::new(0),
            dropped: RefCell::default(),
            timer: RefCell::default(),
            unseen: RefCell::default(),
            heard: Closure::new(move |event| on_event.upgrade().iter().for_each(|me| me.hear(&event))),
            failed: Closure::new(move |_| on_error.upgrade().iter().for_each(Hearing::fail)),
            gathering,
        }
    });
    let (seen, online) = (hearing.clone(), hearing.clone());
    // Both stand for as long as the page does.
    let _ = window_event_listener_untyped("visibilitychange", move |_| seen.look());
    let _ = window_event_listener_untyped("online", move |_| online.open_anew());
    hearing.open();
}

impl Hearing {
    fn open(self: &Rc<Self>) {
        if document().hidden() {
            return;
        }
        let Ok(source) = EventSource::new(&format!("/api/live?after={}", self.place.borrow())) else { return };
        for name in ["changed", "editing", "again", "still"] {
            let _ = source.add_event_listener_with_callback(name, self.heard.as_ref().unchecked_ref());
        }
        source.set_onerror(Some(self.failed.as_ref().unchecked_ref()));
        *self.source.borrow_mut() = Some(source);
        self.be_patient();
    }

    fn open_anew(self: &Rc<Self>) {
        if self.source.borrow().is_none() {
            self.failures.set(0);
            self.open();
        }
    }

    fn close(&self) {
        self.timer.take();
        if let Some(source) = self.source.take() {
            source.close();
        }
    }

    fn hear(self: &Rc<Self>, event: &MessageEvent) {
        self.failures.set(0);
        if !self.dropped.take().is_empty() {
            say("");
        }
        self.be_patient();
        let place = event.last_event_id();
        if !place.is_empty() {
            *self.place.borrow_mut() = place;
        }
        match event.type_().as_str() {
            "again" => self.gathering.anything(),
            "still" => {}
            _ => self.gathering.tell(&event.data().as_string().unwrap_or_default()),
        }
    }

    fn fail(self: &Rc<Self>) {
        let refused = self.source.borrow().as_ref().is_some_and(|source| source.ready_state() == EventSource::CLOSED);
        self.close();
        if self.dropped.borrow().is_empty() {
            let now = js_sys::Date::new_0();
            *self.dropped.borrow_mut() = format!("{:02}:{:02}", now.get_hours(), now.get_minutes());
        }
        let failures = self.failures.get() + if refused { 3 } else { 1 };
        self.failures.set(failures);
        if failures >= ENOUGH {
            say(&format!("Not live: the connection dropped at {}.", self.dropped.borrow()));
            return;
        }
        // Not all at once, after a server was away for a moment.
        let late = js_sys::Date::new_0().get_milliseconds();
        self.in_time((500 << failures) + late, Self::open);
    }

    fn look(self: &Rc<Self>) {
        if document().hidden() {
            let me = self.clone();
            *self.unseen.borrow_mut() = Some(Timeout::new(UNSEEN, move || me.close()));
        } else {
            self.unseen.take();
            self.open_anew();
        }
    }

    fn be_patient(self: &Rc<Self>) {
        self.in_time(SILENCE, Self::fail);
    }

    fn in_time(self: &Rc<Self>, millis: u32, then: fn(&Rc<Self>)) {
        let me = self.clone();
        *self.timer.borrow_mut() = Some(Timeout::new(millis, move || then(&me)));
    }
}

/// The one line about the connection; empty while there is nothing to say.
fn say(words: &str) {
    if let Some(line) = document().get_element_by_id("not-live") {
        line.set_text_content(Some(words));
    }
}
