//! On the server: what is said before the head is sent stands in it.

use leptos::prelude::*;

/// Sets the title.
#[component]
pub fn Title(#[prop(into)] text: String) -> impl IntoView {
    let said = leptos_meta::TitleProps::builder().text(super::whole(&text)).build();
    // Its view is empty; what counts is that it was called.
    drop(leptos_meta::Title(said));
}
