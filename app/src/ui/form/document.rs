//! A form that changes who is signed in. Its answer is a whole new document, because the frame comes with one.

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
    children: Children,
) -> impl IntoView {
    FormState::provide(action, &id, String::new());
    let name = id.clone();
    view! {
        <form id=id class=class action=action method="post" novalidate>
            <input type="hidden" name="_form" value=name />
            {children()}
        </form>
    }
}
