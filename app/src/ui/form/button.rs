//! The button that sends a form.

use leptos::prelude::*;

use super::FormState;
use crate::ui::Voice;

/// Sends the form. While it is being sent the button says so; it never stays dead.
#[component]
pub fn SubmitButton(
    /// A verb that names the result: "Post update".
    #[prop(into)]
    label: String,
    /// What it says while the form is being sent: "Posting".
    #[prop(default = "Sending".into(), into)]
    pending: String,
    #[prop(default = Voice::Primary)] voice: Voice,
    #[prop(optional)] small: bool,
    /// Sent along, so that the server knows which of several buttons it was.
    #[prop(optional)]
    name: Option<&'static str>,
    #[prop(optional, into)] value: Option<String>,
    /// A key that does the same: "Ctrl Enter".
    #[prop(optional)]
    key: Option<&'static str>,
) -> impl IntoView {
    let sending = FormState::current().pending;
    let class = format!("{}{}", voice.class(), if small { " small" } else { "" });
    let says = move || if sending.get() { format!("{pending}…") } else { label.clone() };
    view! {
        <button class=class type="submit" name=name value=value aria-busy=move || sending.get().then_some("true")>
            {says}
            {key.map(|key| view! { <kbd>{key}</kbd> })}
        </button>
    }
    .into_any()
}
