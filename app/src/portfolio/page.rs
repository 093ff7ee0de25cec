//! Pages of this slice.

use leptos::prelude::*;

/// Page.
#[component]
pub fn Portfolio() -> impl IntoView {
    view! { <h1>"Portfolio"</h1> }
}

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

/// Page.
#[component]
pub fn Updates() -> impl IntoView {
    view! { <h1>"Updates"</h1> }
}

/// Page.
#[component]
pub fn EditUpdate() -> impl IntoView {
    view! { <h1>"EditUpdate"</h1> }
}

/// Page.
#[component]
pub fn NewLine() -> impl IntoView {
    view! { <h1>"NewLine"</h1> }
}

/// Page.
#[component]
pub fn Line() -> impl IntoView {
    view! { <h1>"Line"</h1> }
}

/// Page.
#[component]
pub fn NewProduct() -> impl IntoView {
    view! { <h1>"NewProduct"</h1> }
}

/// Page.
#[component]
pub fn Product() -> impl IntoView {
    view! { <h1>"Product"</h1> }
}

/// Page.
#[component]
pub fn Vision() -> impl IntoView {
    view! { <h1>"Vision"</h1> }
}
