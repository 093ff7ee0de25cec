//! The bar on top (whose sections stand at the foot of a phone), the page, and the foot.

use axum::http::request::Parts;
use leptos::prelude::*;

use super::{Frame, account::AccountMenu, sections::is_around};
use crate::{
    calendar::Stamp,
    keyboard::{self, TopSearch},
    ui::{Glyph, Icon, Sprite},
};

const SECTIONS: [(&str, &str, Glyph); 5] = [
    ("/", "Home", Glyph::Home),
    ("/portfolio", "Portfolio", Glyph::Table),
    ("/updates", "Updates", Glyph::Pen),
    (ONBOARDING, "Onboarding", Glyph::Compass),
    ("/teams", "Teams", Glyph::People),
];

/// Stands there for those who have a plan or may begin one.
const ONBOARDING: &str = "/onboarding";

/// What surrounds every page.
#[component]
pub fn Layout(children: Children) -> impl IntoView {
    let frame = Frame::current().get_value();
    let signed_in = frame.viewer.is_some();
    let stranger = frame.organisation.clone().filter(|_| !signed_in);
    let due = frame.viewer.as_ref().map_or(0, |viewer| viewer.due);
    let onboarding = frame.viewer.as_ref().is_some_and(|viewer| viewer.onboarding);
    view! {
        <Sprite />
        <a class="skip" href="#main" rel="external">"Skip to content"</a>
        <header class="top">
            <a class="brand" href="/"><Icon of=Glyph::Logo />"Wheelhouse"</a>
            {stranger.map(|name| view! { <span class="muted">{name}</span> })}
            {signed_in.then(|| view! { <Sections due onboarding /> })}
            {frame.viewer.clone().map(|viewer| {
                view! {
                    <div class="top-end">
                        <TopSearch />
                        <AccountMenu viewer demo=frame.demo />
                    </div>
                }
            })}
        </header>
        {(frame.demo && signed_in).then(|| view! { <SampleBanner /> })}
        <main class="page" id="main" tabindex="-1">{children()}</main>
        {signed_in.then(|| view! { <p class="not-live" id="not-live" role="status"></p> })}
        {signed_in.then(|| view! { <Foot frame /> })}
        {signed_in.then(|| view! { <div id=keyboard::DESK></div> })}
    }
}

#[component]
fn Sections(due: u32, onboarding: bool) -> impl IntoView {
    let path = use_context::<Parts>().map(|parts| parts.uri.path().to_owned()).unwrap_or_default();
    let links = SECTIONS
        .into_iter()
        .filter(|(href, ..)| onboarding || *href != ONBOARDING)
        .map(|(href, label, of)| {
            let here = is_around(href, &path).then_some("page");
            let count = (href == "/updates" && due > 0)
                .then(|| view! { <span class="count">{due}<span class="visually-hidden">" due"</span></span> });
            view! { <li><a href=href aria-current=here><Icon of />{label}{count}</a></li> }
        })
        .collect_view();
    view! { <nav class="sections" aria-label="Sections"><ul>{links}</ul></nav> }
}

#[component]
fn SampleBanner() -> impl IntoView {
    view! {
        <aside class="banner" aria-label="Sample organisation">
            <span><b>"Sample organisation."</b>" Look around and change what you like; nobody works here."</span>
            <a href="/sign-in" rel="external">"Be somebody else"</a>
        </aside>
    }
}

#[component]
fn Foot(frame: Frame) -> impl IntoView {
    let now = frame.today.map(|day| {
        let stamp = Stamp { day, minute: frame.minute };
        view! { <time datetime=stamp.iso()>{format!("{} {}, {}", stamp.day.spoken(day), day.year(), stamp.clock())}</time> }
    });
    view! {
        <footer class="foot">
            <span>{frame.organisation} " · " {now}</span>
            <a href="/settings/design">"Design"</a>
            <a href="/keyboard">"Keyboard shortcuts"</a>
        </footer>
    }
}
