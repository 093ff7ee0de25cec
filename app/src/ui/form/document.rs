//! A form whose answer is a whole new document: one that changes who is signed in, because the frame comes with the
//! document, or one that sends a file.

use leptos::prelude::*;

use super::FormState;

/// A plain form; nothing takes it over in the browser. What was typed comes back with a refusal; passwords never do.
#[component]
pub fn DocumentForm(
    /// The server function's address: `SignIn::PATH`.
    action: &'static str,
    /// Tells this form from others with the same address on a page; also its DOM id.
    #[prop(into)]
    id: String,
    #[prop(optional, into)] class: String,
    /// Sends its fields as parts, as a file needs it.
    #[prop(optional)]
    parts: bool,
    children: Children,
) -> impl IntoView {
    FormState::provide(action, &id, String::new());
    let name = id.clone();
    view! {
        <form id=id class=class action=action method="post" enctype=parts.then_some("multipart/form-data") novalidate>
            <input type="hidden" name="_form" value=name />
            {children()}
        </form>
    }
}
