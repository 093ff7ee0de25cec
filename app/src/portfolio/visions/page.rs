//! Pages of this slice.

use leptos::prelude::*;

/// Page.
#[component]
pub fn VisionPage() -> impl IntoView {
    view! { <h1>"Vision"</h1> }
}
