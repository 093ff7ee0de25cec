//! What needs me?

mod aside;
mod changed;
mod needs;

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::{
    api::ReadHome,
    domain::{Home as Welcome, Lede},
};
use crate::{
    frame::Frame,
    ui::{Interest, Load, PageHead, Reading, Takes},
};

/// Asks, what is owed, what is in trouble, what changed; beside them how everything stands.
#[component]
pub fn Home() -> impl IntoView {
    let query = use_query_map();
    let news = Interest::all(&["initiative"], Takes::WhenAsked);
    let since = move || query.with(|query| query.get("since")).unwrap_or_default();
    let reading = Reading::live(move || ReadHome { since: since() }, news);
    view! { <Load reading children=draw /> }
}

fn draw(home: Welcome) -> AnyView {
    let today = Frame::day();
    let Lede { strong, rest } = Lede::of(&home, today);
    let Welcome { asks, owed, surveys, troubles, changes, tally, quiet, quiet_total } = home;
    view! {
        <PageHead title="What needs you"><b>{strong}</b> " " {rest}</PageHead>
        <div class="split">
            <div class="stack">
                {needs::asked(asks)}
                {needs::owed(owed, today)}
                {needs::surveyed(surveys, today)}
                {needs::troubled(troubles)}
                {changed::changed(changes, today)}
            </div>
            <aside class="stack" aria-label="How it stands">
                {aside::tallied(tally)}
                {aside::gone_quiet(quiet, quiet_total)}
            </aside>
        </div>
    }
    .into_any()
}
