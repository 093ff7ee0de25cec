//! Which news make what a page has read stale, and how the page takes them: at once where nobody is disturbed,
//! otherwise as a quiet line that offers to show them.

use std::sync::Arc;

use leptos::prelude::*;

/// More than can be counted.
pub const UNCOUNTED: u32 = u32::MAX;

/// How a page takes news.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// It changes at once, whatever the reader does.
    AtOnce,
    /// It changes while the reader rests at its top; otherwise it says that there is something.
    AtRest,
    /// It says that there is something, and changes when the reader wants it: its rows would move under their hands.
    WhenAsked,
    /// The same, where the thing is named on the page.
    WhereNamed,
}

/// What a reading is about.
#[derive(Clone)]
pub struct Interest {
    /// Nouns, as events name them.
    pub kinds: &'static [&'static str],
    /// The one thing it is about; any of the nouns without one.
    pub id: Option<Arc<dyn Fn() -> String + Send + Sync>>,
    pub takes: Takes,
    /// While it holds, nothing is news: what is shown cannot change.
    rests: Option<fn() -> bool>,
}

impl Interest {
    /// In all things of some nouns.
    pub const fn all(kinds: &'static [&'static str], takes: Takes) -> Self {
        Self { kinds, id: None, takes, rests: None }
    }

    /// In one thing.
    pub fn one(kinds: &'static [&'static str], id: impl Fn() -> String + Send + Sync + 'static, takes: Takes) -> Self {
        Self { kinds, id: Some(Arc::new(id)), takes, rests: None }
    }

    /// Takes no news while something holds of the page.
    #[must_use]
    pub fn unless(self, rests: fn() -> bool) -> Self {
        Self { rests: Some(rests), ..self }
    }

    /// Whether it takes news now.
    pub fn is_awake(&self) -> bool {
        self.rests.is_none_or(|rests| !rests())
    }

    /// Whether news of a thing are news to it.
    pub fn touches(&self, kind: &str, id: &str) -> bool {
        self.kinds.contains(&kind) && self.id.as_ref().is_none_or(|own| untrack(|| own()) == id)
    }
}

/// News as a page sees them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct News {
    /// Beats when what was read is to be read again.
    pub again: RwSignal<u32>,
    /// Changes that the reader has not wanted to see yet.
    pub waiting: RwSignal<u32>,
}

/// Who on the page waits for which news. Whoever listens for them looks here.
#[derive(Clone, Copy)]
pub struct Interests {
    pub all: StoredValue<Vec<(Interest, News)>>,
    /// Runs before a page changes because its reader wanted it: what they have typed stays where it belongs.
    pub keep: StoredValue<Option<fn()>>,
}

impl Interests {
    pub fn provide() {
        provide_context(Self { all: StoredValue::new(Vec::new()), keep: StoredValue::new(None) });
    }

    /// Waits for news until the component around it goes.
    pub fn add(interest: Interest) -> News {
        let news = News { again: RwSignal::new(0), waiting: RwSignal::new(0) };
        if let Some(interests) = use_context::<Self>() {
            interests.all.update_value(|all| all.push((interest, news)));
            on_cleanup(move || {
                interests.all.try_update_value(|all| all.retain(|(_, other)| *other != news));
            });
        }
        news
    }
}

impl News {
    /// The quiet line.
    pub(super) fn line(self) -> AnyView {
        let interests = use_context::<Interests>();
        let show = move |_| {
            if let Some(keep) = interests.and_then(|interests| interests.keep.get_value()) {
                keep();
            }
            self.again.update(|n| *n += 1);
        };
        let said = move || {
            let (count, show_them) = match self.waiting.get() {
                0 => return None,
                1 => ("1 change. ".to_owned(), "Show it"),
                UNCOUNTED => ("There are changes. ".to_owned(), "Show them"),
                n => (format!("{n} changes. "), "Show them"),
            };
            Some(view! { {count} <button class="linklike" type="button" on:click=show>{show_them}</button> })
        };
        view! { <p class="news" role="status">{said}</p> }.into_any()
    }
}
