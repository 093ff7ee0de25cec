//! Pages of this slice.

use leptos::prelude::*;

/// Page.
#[component]
pub fn People() -> impl IntoView {
    view! { <h1>"People"</h1> }
}

/// Page.
#[component]
pub fn PersonPage() -> impl IntoView {
    view! { <h1>"Person"</h1> }
}
