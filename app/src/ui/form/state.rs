//! What a form's fields ask their form: what was typed before, what is wrong, is it being sent.

use leptos::prelude::*;

use super::key;
use crate::{error::AppError, frame::Frame};

/// Beats after every accepted form; what a page has read is read again.
#[derive(Clone, Copy, Debug)]
pub struct Pulse(pub RwSignal<u32>);

impl Pulse {
    pub fn provide() {
        provide_context(Self(RwSignal::new(0)));
    }

    /// Tracks the pulse: a resource whose source calls this is read again after every accepted form.
    pub fn track() -> u32 {
        use_context::<Self>().map_or(0, |pulse| pulse.0.get())
    }

    pub(super) fn beat() {
        if let Some(pulse) = use_context::<Self>() {
            pulse.0.update(|n| *n += 1);
        }
    }
}

/// The state of the form around a field.
#[derive(Clone, Copy, Debug)]
pub struct FormState {
    /// Why the last attempt was refused.
    pub refusal: RwSignal<Option<AppError>>,
    /// Being sent now.
    pub pending: RwSignal<bool>,
    /// Stands before the DOM ids of the fields.
    pub prefix: StoredValue<String>,
    pub(super) key: RwSignal<String>,
    kept: StoredValue<Vec<(String, String)>>,
}

impl FormState {
    pub(super) fn provide(action: &str, id: &str, prefix: String) -> Self {
        let kept = Frame::current().with_value(|frame| {
            frame.kept.clone().filter(|kept| {
                kept.form == action && kept.fields.iter().any(|(name, value)| name == "_form" && value == id)
            })
        });
        let (fields, refusal) = kept.map_or((Vec::new(), None), |kept| (kept.fields, Some(kept.refusal)));
        let state = Self {
            refusal: RwSignal::new(refusal),
            pending: RwSignal::new(false),
            prefix: StoredValue::new(prefix),
            key: RwSignal::new(key::fresh()),
            kept: StoredValue::new(fields),
        };
        provide_context(state);
        state
    }

    /// The form around this component; outside of one, a form that was never sent. Where a page is drawn again, the
    /// forms of its first drawing are still to be found, but no longer alive.
    pub fn current() -> Self {
        use_context::<Self>().filter(|state| !state.kept.is_disposed()).unwrap_or_else(|| Self {
            refusal: RwSignal::new(None),
            pending: RwSignal::new(false),
            prefix: StoredValue::new(String::new()),
            key: RwSignal::new(String::new()),
            kept: StoredValue::new(Vec::new()),
        })
    }

    /// What a field starts with: what was typed before the refusal, otherwise the given value.
    pub fn value(self, field: &str, otherwise: &str) -> String {
        self.kept
            .with_value(|kept| kept.iter().find(|(name, _)| name == field).map(|(_, value)| value.clone()))
            .unwrap_or_else(|| otherwise.to_owned())
    }

    /// Whether a check box or radio button starts checked.
    pub fn checked(self, field: &str, value: &str, otherwise: bool) -> bool {
        self.kept.with_value(|kept| {
            if kept.is_empty() { otherwise } else { kept.iter().any(|(name, typed)| name == field && typed == value) }
        })
    }

    /// What is wrong with a field, if anything is.
    pub fn fault(self, field: &'static str) -> Signal<Option<String>> {
        Signal::derive(move || self.refusal.with(|r| r.as_ref().and_then(|e| e.of_field(field)).map(str::to_owned)))
    }

    /// What makes a repeated request known as one.
    pub fn key(self) -> String {
        self.key.get_untracked()
    }

    pub(super) fn renew_key(self) {
        self.key.set(key::fresh());
    }
}
