//! The bar on top (at the foot of a phone), the page, and the foot.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::Frame;

const SECTIONS: [(&str, &str, &str); 4] = [
    ("/", "Home", "home"),
    ("/portfolio", "Portfolio", "table"),
    ("/updates", "Updates", "pen"),
    ("/teams", "Teams", "people"),
];

/// What surrounds every page.
#[component]
pub fn Layout(children: Children) -> impl IntoView {
    let signed_in = Frame::viewer().is_some();
    view! {
        <a class="skip" href="#main">"Skip to content"</a>
        <header class="top">
            <a class="brand" href="/">"Wheelhouse"</a>
            {signed_in.then(|| view! { <Sections /> })}
        </header>
        <main class="page" id="main">{children()}</main>
    }
}

#[component]
fn Sections() -> impl IntoView {
    let path = use_location().pathname;
    let links = SECTIONS
        .into_iter()
        .map(|(href, label, _)| {
            let here =
                move || path.with(|p| if href == "/" { p == "/" } else { p.starts_with(href) }).then_some("page");
            view! { <li><a href=href aria-current=here>{label}</a></li> }
        })
        .collect_view();
    view! { <nav class="sections" aria-label="Sections"><ul>{links}</ul></nav> }
}
