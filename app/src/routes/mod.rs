//! The route table: every page and the slice that draws it.

mod pieces;

pub use pieces::{Page, Tool, tool};

use leptos::prelude::*;
use leptos_meta::{Title, provide_meta_context};
use leptos_router::{
    Lazy, SsrMode,
    components::{FlatRoutes, Route, Router},
    path,
};

use crate::{
    accounts,
    error::AppError,
    frame::{self, Frame},
    home, keyboard, live, organisation, people, portfolio, search, teams,
    ui::{self, Failure, Interests, form::Pulse},
};

/// The application: the page inside the frame. In the browser it is what is alive.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    Frame::provide();
    Pulse::provide();
    Interests::provide();
    Effect::new(mark_hydrated);
    Effect::new(keyboard::listen);
    Effect::new(live::attend);
    view! {
        <Title formatter=|page: String| if page.is_empty() { "Wheelhouse".to_owned() } else { format!("{page} · Wheelhouse") } />
        <Router>
            <Follow />
            <FlatRoutes fallback=|| view! { <Failure error=AppError::NotFound /> }>
                <Route path=path!("/") view={Lazy::<home::HomeRoute>::new()} ssr=SsrMode::Async />
                <Route path=path!("/portfolio") view={Lazy::<portfolio::overview::PortfolioRoute>::new()} ssr=SsrMode::Async />
                <Route path=path!("/portfolio/bulk") view={Lazy::<portfolio::bulk_edits::BulkEditRoute>::new()} ssr=SsrMode::Async />
                <Route path=path!("/portfolio/bulk/:id") view={Lazy::<portfolio::bulk_edits::BulkEditDoneRoute>::new()} ssr=SsrMode::Async />
                <Route path=path!("/portfolio/changes") view={Lazy::<portfolio::changes::ChangesRoute>::new()} ssr=SsrMode::Async />
                <Route path=path!("/portfolio/views") view={Lazy::<portfolio::saved_views::SavedViewsRoute>::new()} ssr=SsrMode::Async />
                <Route path=path!("/initiatives/new") view={Lazy::<portfolio::initiatives::NewInitiativeRoute>::new()} ssr=SsrMode::Async />
                <Route path=path!("/initiatives/:id") view={Lazy::<portfolio::initiatives::InitiativeRoute>::new()} ssr=SsrMode::Async />
                <Route path=path!("/initiatives/:id/edit") view={Lazy::<portfolio::initiatives::EditInitiativeRoute>::new()} ssr=SsrMode::Async />
                <Route path=path!("/initiatives/:id/history") view={Lazy::<portfolio::initiatives::HistoryRoute>::new()} ssr=SsrMode::Async />
                <Route path=path!("/updates") view={Lazy::<portfolio::status_updates::UpdatesRoute>::new()} ssr=SsrMode::Async />
                <Route path=path!("/updates/:id/edit") view={Lazy::<portfolio::status_updates::EditUpdateRoute>::new()} ssr=SsrMode::Async />
                <Route path=path!("/lines/new") view={Lazy::<portfolio::lines::NewLineRoute>::new()} ssr=SsrMode::Async />
                <Route path=path!("/lines/:id") view={Lazy::<portfolio::lines::LineRoute>::new()} ssr=SsrMode::Async />
                <Route path=path!("/products/new") view={Lazy::<portfolio::products::NewProductRoute>::new()} ssr=SsrMode::Async />
                <Route path=path!("/products/:id") view={Lazy::<portfolio::products::ProductRoute>::new()} ssr=SsrMode::Async />
                <Route path=path!("/visions/:id") view={Lazy::<portfolio::visions::VisionRoute>::new()} ssr=SsrMode::Async />
                <Route path=path!("/teams") view={Lazy::<teams::TeamsRoute>::new()} ssr=SsrMode::Async />
                <Route path=path!("/teams/:id") view={Lazy::<teams::TeamRoute>::new()} ssr=SsrMode::Async />
                <Route path=path!("/people") view={Lazy::<people::PeopleRoute>::new()} ssr=SsrMode::Async />
                <Route path=path!("/people/:id") view={Lazy::<people::PersonRoute>::new()} ssr=SsrMode::Async />
                <Route path=path!("/search") view={Lazy::<search::SearchRoute>::new()} ssr=SsrMode::Async />
                <Route path=path!("/keyboard") view={Lazy::<keyboard::KeyboardRoute>::new()} ssr=SsrMode::Async />
                <Route path=path!("/settings") view={Lazy::<organisation::SettingsRoute>::new()} ssr=SsrMode::Async />
                <Route path=path!("/settings/members") view={Lazy::<accounts::MembersRoute>::new()} ssr=SsrMode::Async />
                <Route path=path!("/settings/tokens") view={Lazy::<accounts::TokensRoute>::new()} ssr=SsrMode::Async />
                <Route path=path!("/settings/audit") view={Lazy::<organisation::AuditRoute>::new()} ssr=SsrMode::Async />
                <Route path=path!("/settings/design") view={Lazy::<ui::DesignRoute>::new()} ssr=SsrMode::Async />
                <Route path=path!("/sign-in") view={Lazy::<accounts::SignInRoute>::new()} ssr=SsrMode::Async />
                <Route path=path!("/set-up") view={Lazy::<accounts::SetUpRoute>::new()} ssr=SsrMode::Async />
                <Route path=path!("/welcome/:token") view={Lazy::<accounts::WelcomeRoute>::new()} ssr=SsrMode::Async />
                <Route path=path!("/account") view={Lazy::<accounts::AccountRoute>::new()} ssr=SsrMode::Async />
            </FlatRoutes>
        </Router>
    }
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
