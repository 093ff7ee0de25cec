//! Pages of this slice.

use leptos::prelude::*;

/// Page.
#[component]
pub fn SetUp() -> impl IntoView {
    view! { <h1>"SetUp"</h1> }
}

/// Page.
#[component]
pub fn Welcome() -> impl IntoView {
    view! { <h1>"Welcome"</h1> }
}

/// Page.
#[component]
pub fn Members() -> impl IntoView {
    view! { <h1>"Members"</h1> }
}

/// Page.
#[component]
pub fn Account() -> impl IntoView {
    view! { <h1>"Account"</h1> }
}
