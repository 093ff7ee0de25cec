//! In the browser: one line, for which `leptos_meta` would bring a hundredth of all that is loaded.

use leptos::prelude::*;

/// Sets the title.
#[component]
pub fn Title(#[prop(into)] text: String) -> impl IntoView {
    document().set_title(&super::whole(&text));
}
