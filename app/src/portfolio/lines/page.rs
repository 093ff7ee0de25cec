//! Pages of this slice.

use leptos::prelude::*;

/// Page.
#[component]
pub fn NewLine() -> impl IntoView {
    view! { <h1>"NewLine"</h1> }
}

/// Page.
#[component]
pub fn LinePage() -> impl IntoView {
    view! { <h1>"Line"</h1> }
}
