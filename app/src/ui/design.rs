//! Every component in every state.

use leptos::prelude::*;

/// The design page.
#[component]
pub fn Design() -> impl IntoView {
    view! { <h1>"Design"</h1> }
}
