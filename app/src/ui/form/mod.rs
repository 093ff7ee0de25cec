//! One form for the whole product. It is a plain `<form>` that posts to a server function: without JavaScript the
//! server sends the reader back with the refusal and what was typed; with it the same request goes in the
//! background. Every form carries an idempotency key, so that sending it twice changes nothing twice.

mod button;
mod choice;
mod document;
mod draft;
mod field;
mod file;
mod forms;
mod get;
mod key;
mod options;
mod pairs;
mod refusal;
mod state;
mod submit;
mod textarea;
mod version;

use leptos::{ev::SubmitEvent, html, prelude::*};

pub use button::SubmitButton;
pub use choice::{CheckBox, Select};
pub use document::DocumentForm;
pub use field::{HiddenField, TextField};
pub use file::FileField;
pub use forms::Forms;
pub use get::GetForm;
pub use options::{Choice, RadioOptions};
pub use refusal::Refusal;
pub use state::{FormState, Pulse};
#[cfg(not(feature = "ssr"))]
pub(super) use submit::refusal;
pub use textarea::TextArea;
pub use version::VersionField;

/// A form that posts to a server function.
#[component]
pub fn Form(
    /// The server function's address: `PostUpdate::PATH`.
    action: &'static str,
    /// Tells this form from others with the same address on a page; also its DOM id and the name of its draft.
    #[prop(into)]
    id: String,
    /// Keep what is typed on this device until it is sent.
    #[prop(optional)]
    draft: bool,
    /// Stands before the DOM ids of its fields, where several forms on a page have fields of the same name.
    #[prop(optional, into)]
    prefix: String,
    #[prop(optional, into)] class: String,
    /// Runs after the server has accepted, when it does not lead to another page.
    #[prop(optional, into)]
    accepted: Option<Callback<()>>,
    children: Children,
) -> impl IntoView {
    let state = FormState::provide(action, &id, prefix);
    let form = NodeRef::<html::Form>::new();
    if draft {
        draft::keep(form, id.clone(), state);
    }
    let (name, subject) = (id.clone(), id.clone());
    let send = move |event: SubmitEvent| submit::send(&event, action, draft.then(|| name.clone()), state, accepted);
    view! {
        <form node_ref=form id=id class=class action=action method="post" novalidate on:submit=send>
            <input type="hidden" name="_form" value=subject />
            <input type="hidden" name="key" value=state.key.get_untracked() prop:value=move || state.key.get() />
            <Refusal />
            {children()}
        </form>
    }
}
