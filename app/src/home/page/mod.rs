//! Pages of this slice.

use leptos::prelude::*;

/// Page.
#[component]
pub fn Home() -> impl IntoView {
    view! { <h1>"Home"</h1> }
}
