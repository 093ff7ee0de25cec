//! The buttons.

use leptos::prelude::*;
use server_fn::ServerFn;

use super::{api::LookAround, domain::GUISES};
use crate::ui::form::{DocumentForm, Refusal};

/// "Look around as": a button for each person.
#[component]
pub fn LookAroundAs(
    /// Where to go afterwards.
    next: String,
) -> impl IntoView {
    let buttons = GUISES
        .into_iter()
        .map(|guise| {
            let initials: String = guise.name.split(' ').filter_map(|word| word.chars().next()).collect();
            view! {
                <li>
                    <button type="submit" name="role" value=guise.role>
                        <span class="avatar large" aria-hidden="true">{initials}</span>
                        <b>{format!("{}, {}", guise.name, guise.label)}</b>
                        <span class="note">{guise.note}</span>
                    </button>
                </li>
            }
        })
        .collect_view();
    view! {
        <DocumentForm action=LookAround::PATH id="look-around">
            <header class="stack-head">
                <h1>"Look around as"</h1>
                <p class="muted">"One click, no password. Come back here at any time to be somebody else."</p>
            </header>
            <Refusal />
            <input type="hidden" name="next" value=next />
            <ul class="roles">{buttons}</ul>
        </DocumentForm>
    }
}
