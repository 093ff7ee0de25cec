//! The programs' door to single initiatives.

mod change;
mod document;
mod typed;

pub use document::InitiativeDocument;

use axum::{extract::Path, response::Response};
use utoipa_axum::{router::OpenApiRouter, routes};

use super::store;
use crate::{
    rest::{Caller, Problem, tagged},
    state::AppState,
};

/// The routes of this slice.
pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(routes!(change::create)).routes(routes!(read, change::amend))
}

/// An initiative
#[utoipa::path(get, path = "/api/v1/initiatives/{id}", operation_id = "read_initiative", tag = "Initiatives",
    params(("id" = String, Path, description = "Its id")),
    responses((status = 200, description = "The initiative", body = InitiativeDocument, headers(("ETag" = String, description = "Its version")))))]
async fn read(caller: Caller, Path(id): Path<String>) -> Result<Response, Problem> {
    answer(&caller, &id).await
}

/// The initiative as it stands, with its version.
async fn answer(caller: &Caller, id: &str) -> Result<Response, Problem> {
    store::settle(caller.db(), caller.now, caller.today).await?;
    let initiative = store::initiative(caller.db(), &caller.viewer, &caller.zone, caller.today, id).await?;
    let version = initiative.version;
    Ok(tagged(InitiativeDocument::from(initiative), version))
}
