//! Pages of this slice.

use leptos::prelude::*;

/// Page.
#[component]
pub fn NewProduct() -> impl IntoView {
    view! { <h1>"NewProduct"</h1> }
}

/// Page.
#[component]
pub fn ProductPage() -> impl IntoView {
    view! { <h1>"Product"</h1> }
}
