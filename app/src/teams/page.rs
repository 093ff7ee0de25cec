//! Pages of this slice.

use leptos::prelude::*;

/// Page.
#[component]
pub fn Teams() -> impl IntoView {
    view! { <h1>"Teams"</h1> }
}

/// Page.
#[component]
pub fn TeamPage() -> impl IntoView {
    view! { <h1>"Team"</h1> }
}
