//! Many small forms that post to the same server function, such as one for each card of a board.

use leptos::{ev::SubmitEvent, prelude::*};

use super::{FormState, Refusal, submit};

/// The place around plain forms. Its children post to `action`, carry `_form` with this `id` and the `key` of the
/// `FormState` around them. They share one state: what is refused is said at the head.
#[component]
pub fn Forms(
    /// The server function's address: `MoveInitiative::PATH`.
    action: &'static str,
    #[prop(into)] id: String,
    #[prop(optional, into)] class: String,
    /// Hears of a form that is about to be sent.
    sending: Callback<SubmitEvent>,
    children: Children,
) -> impl IntoView {
    let state = FormState::provide(action, &id, String::new());
    let send = move |event: SubmitEvent| {
        if !state.pending.get_untracked() {
            sending.run(event.clone());
        }
        submit::send(&event, action, None, state, None);
    };
    view! {
        <div id=id class=class on:submit=send>
            <Refusal />
            {children()}
        </div>
    }
}
