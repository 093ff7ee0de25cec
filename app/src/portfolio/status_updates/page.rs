//! Pages of this slice.

use leptos::prelude::*;

/// Page.
#[component]
pub fn Updates() -> impl IntoView {
    view! { <h1>"Updates"</h1> }
}

/// Page.
#[component]
pub fn EditUpdate() -> impl IntoView {
    view! { <h1>"EditUpdate"</h1> }
}
