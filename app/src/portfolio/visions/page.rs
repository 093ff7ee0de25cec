//! Pages of this slice.

use leptos::prelude::*;

/// Page.
#[component]
pub fn Vision() -> impl IntoView {
    view! { <h1>"Vision"</h1> }
}
