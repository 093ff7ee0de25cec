//! The summary at the head of a refused form: what is missing, as links to the fields.

use leptos::{html, prelude::*};

use super::FormState;
use crate::{error::AppError, ui::Mark};

/// Says why the form was refused; nothing when it was not.
#[component]
pub fn Refusal() -> impl IntoView {
    let state = FormState::current();
    let notice = NodeRef::<html::Div>::new();
    Effect::new(move || {
        if state.refusal.with(Option::is_some)
            && let Some(notice) = notice.get()
        {
            let _ = notice.focus();
        }
    });
    move || {
        state.refusal.get().map(|error| {
            view! {
                <div class="notice bad" role="alert" tabindex="-1" node_ref=notice>
                    <Mark word="off_track" />
                    <div>{explain(error, &state.prefix.get_value())}</div>
                </div>
            }
        })
    }
}

fn explain(error: AppError, prefix: &str) -> AnyView {
    match error {
        AppError::Invalid { faults } => {
            let title = match faults.len() {
                1 => "Not saved yet: one thing to mend".to_owned(),
                n => format!("Not saved yet: {n} things to mend"),
            };
            let items = faults
                .into_iter()
                .map(|fault| view! { <li><a href=format!("#{prefix}{}", fault.field) rel="external">{fault.message}</a></li> })
                .collect_view();
            view! { <h2>{title}</h2> <ul>{items}</ul> }.into_any()
        }
        AppError::Conflict { ref theirs, .. } => {
            let items = theirs
                .iter()
                .map(|t| view! { <div><dt>{t.field.replace('_', " ")}</dt><dd class="words">{t.value.clone()}</dd></div> })
                .collect_view();
            view! { <h2>"Somebody else saved first"</h2> <p>{error.to_string()}</p> <dl class="theirs">{items}</dl> }.into_any()
        }
        AppError::SignedOut => view! {
            <h2>"You are signed out"</h2>
            <p>"What you typed is kept on this device. " <a href="/sign-in" rel="external">"Sign in"</a> " and send it again."</p>
        }
        .into_any(),
        other => view! { <h2>"Not saved"</h2> <p>{other.to_string()}</p> }.into_any(),
    }
}
