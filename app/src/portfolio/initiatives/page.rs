//! Pages of this slice.

use leptos::prelude::*;

/// Page.
#[component]
pub fn NewInitiative() -> impl IntoView {
    view! { <h1>"NewInitiative"</h1> }
}

/// Page.
#[component]
pub fn Initiative() -> impl IntoView {
    view! { <h1>"Initiative"</h1> }
}

/// Page.
#[component]
pub fn EditInitiative() -> impl IntoView {
    view! { <h1>"EditInitiative"</h1> }
}

/// Page.
#[component]
pub fn History() -> impl IntoView {
    view! { <h1>"History"</h1> }
}
