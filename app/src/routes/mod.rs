//! From an address to its page: the table of all, the pieces in which a browser loads them, and the application.

mod pattern;
mod pieces;
mod table;

pub use pieces::{Page, Tool, tool};

use leptos::{prelude::*, tachys::view::iterators::StaticVec};
use leptos_router::{
    NestedRoute,
    components::{FlatRoutes, FlatRoutesProps, Router},
};
use pattern::Pattern;
use table::TABLE;

use crate::{
    error::AppError,
    frame::{self, Frame},
    keyboard, live,
    ui::{Failure, Interests, form::Pulse},
};

/// The application: the page inside the frame. In the browser it is what is alive.
#[component]
pub fn App() -> impl IntoView {
    Frame::provide();
    Pulse::provide();
    Interests::provide();
    Effect::new(mark_hydrated);
    Effect::new(keyboard::listen);
    Effect::new(live::attend);
    view! {
        <Router>
            <Follow />
            <Pages />
        </Router>
    }
}

/// The page of the address.
#[component]
fn Pages() -> impl IntoView {
    let page = |(path, opens)| NestedRoute::new(Pattern(path), opens);
    let pages = move || StaticVec::from(TABLE.into_iter().map(page).collect::<Vec<_>>());
    let nothing = || view! { <Failure error=AppError::NotFound /> };
    FlatRoutes(FlatRoutesProps::builder().fallback(nothing).children(ToChildren::to_children(pages)).build())
}

/// Lets the frame follow the page; below the router, which knows the way.
#[component]
fn Follow() -> impl IntoView {
    frame::follow();
}

/// Says in the document that the browser's part has taken over; journeys wait for it, and CSS may ask for it.
fn mark_hydrated() {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-hydrated", "");
    }
}
