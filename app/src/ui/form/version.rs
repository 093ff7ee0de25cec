//! Which version an edit was begun on.

use leptos::prelude::*;

use super::FormState;
use crate::error::AppError;

/// The version that was read before editing. After a conflict it is the one whose text was shown beside one's own, so
/// that sending again is a choice made with both in sight.
#[component]
pub fn VersionField(version: i64) -> impl IntoView {
    let state = FormState::current();
    let read = move || {
        state.refusal.with(|refusal| match refusal {
            Some(AppError::Conflict { version, .. }) => version.to_string(),
            _ => version.to_string(),
        })
    };
    view! { <input type="hidden" name="version" value=read /> }
}
