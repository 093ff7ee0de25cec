//! The programs' door, `/api/v1`: what the handlers of every slice share. The handlers themselves stand in `rest.rs`
//! beside the slice's other doors, and the document that describes them is written from them.

mod body;
mod caller;
mod document;
mod instant;
mod key;
mod manual;
mod page;
mod params;
mod problem;
mod strict;
mod version;
mod words;

pub use body::Body;
pub use caller::Caller;
pub use document::document;
pub use instant::instant;
pub use key::Key;
pub use manual::{description, manual};
pub use page::{Page, Unfiltered, Walk, Walked};
pub use params::{flag, parameters};
pub use problem::{Conflict, FieldError, Problem, finish};
pub use strict::{Params, only_what_is_documented};
pub use version::{IfMatch, tagged};

use axum::middleware;
use utoipa_axum::router::OpenApiRouter;

use crate::{people, portfolio, search, state::AppState, team_health, teams};

/// Everything below `/api/v1` that asks who is there, with its description.
pub fn described() -> OpenApiRouter<AppState> {
    OpenApiRouter::with_openapi(document::head())
        .merge(portfolio::overview::rest::routes())
        .merge(portfolio::saved_views::rest::routes())
        .merge(portfolio::initiatives::rest::routes())
        .merge(portfolio::status_updates::rest::routes())
        .merge(portfolio::lines::rest::routes())
        .merge(portfolio::products::rest::routes())
        .merge(teams::rest::routes())
        .merge(team_health::results::rest::routes())
        .merge(people::rest::routes())
        .merge(search::rest::routes())
}

/// The same, ready to answer: a request that says more than the description allows is refused.
pub fn routes() -> axum::Router<AppState> {
    let (router, document) = described().split_for_parts();
    let params = Params::of(&document);
    router.route_layer(middleware::from_fn(move |request, next| only_what_is_documented(params.clone(), request, next)))
}
