//! Pages of this slice.

use leptos::prelude::*;

/// Page.
#[component]
pub fn Portfolio() -> impl IntoView {
    view! { <h1>"Portfolio"</h1> }
}
