//! What was heard is gathered for a moment and then told to whoever on the page waits for it.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use gloo::timers::callback::Timeout;
use leptos::prelude::*;

use super::hands;
use crate::{
    live::domain::Told,
    ui::{Interest, Interests, News, Takes, UNCOUNTED},
};

/// In milliseconds: one deed often leaves several events, and an import thousands.
const MOMENT: u32 = 800;

pub struct Gathering {
    interests: Interests,
    /// Beats when a form of this page was accepted: its events tell the page nothing new.
    pulse: RwSignal<u32>,
    beat: Cell<u32>,
    /// Kind, id, and whether the reader did it.
    heard: RefCell<Vec<(String, String, bool)>>,
    anything: Cell<bool>,
    timer: RefCell<Option<Timeout>>,
}

impl Gathering {
    pub fn new(interests: Interests, pulse: RwSignal<u32>) -> Rc<Self> {
        Rc::new(Self {
            interests,
            pulse,
            beat: Cell::new(pulse.get_untracked()),
            heard: RefCell::default(),
            anything: Cell::new(false),
            timer: RefCell::default(),
        })
    }

    /// Something happened to a thing.
    pub fn tell(self: &Rc<Self>, words: &str) {
        if let Some(Told { kind, id, own }) = Told::read(words) {
            let told = (kind.to_owned(), id.to_owned(), own);
            let mut heard = self.heard.borrow_mut();
            if !heard.contains(&told) {
                heard.push(told);
            }
            drop(heard);
            self.settle_soon();
        }
    }

    /// Anything may have happened.
    pub fn anything(self: &Rc<Self>) {
        self.anything.set(true);
        self.settle_soon();
    }

    fn settle_soon(self: &Rc<Self>) {
        let mut timer = self.timer.borrow_mut();
        if timer.is_none() {
            let me = self.clone();
            *timer = Some(Timeout::new(MOMENT, move || me.settle()));
        }
    }

    fn settle(&self) {
        self.timer.take();
        let beat = self.pulse.get_untracked();
        let sent = self.beat.replace(beat) != beat;
        let (heard, anything) = (self.heard.take(), self.anything.replace(false));
        for (interest, news) in self.interests.all.get_value() {
            let counts = |(kind, id, own): &&(String, String, bool)| {
                !(*own && sent) && interest.touches(kind, id) && is_named(&interest, id)
            };
            let count = heard.iter().filter(counts).count();
            if interest.is_awake() && (anything || count > 0) {
                let count = if anything { UNCOUNTED } else { u32::try_from(count).unwrap_or(UNCOUNTED) };
                show(&interest, news, count);
            }
        }
    }
}

fn is_named(interest: &Interest, id: &str) -> bool {
    interest.takes != Takes::WhereNamed || hands::finds(&format!("main [href*='{id}'], main [value='{id}']"))
}

fn show(interest: &Interest, news: News, count: u32) {
    if interest.takes == Takes::AtOnce || (interest.takes == Takes::AtRest && hands::are_at_rest()) {
        news.again.try_update(|n| *n += 1);
    } else {
        news.waiting.try_update(|waiting| *waiting = waiting.saturating_add(count));
    }
}
