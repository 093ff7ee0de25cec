//! Pages of this slice.

use leptos::prelude::*;

/// Page.
#[component]
pub fn Settings() -> impl IntoView {
    view! { <h1>"Settings"</h1> }
}

/// Page.
#[component]
pub fn Audit() -> impl IntoView {
    view! { <h1>"Audit"</h1> }
}
