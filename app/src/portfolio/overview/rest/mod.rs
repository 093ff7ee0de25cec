//! The programs' door to the portfolio: its initiatives as a list, and how its lines and products stand.

mod filters;
mod roll_up;

use axum::Json;
use utoipa_axum::{router::OpenApiRouter, routes};

use self::filters::Filters;
use super::store;
use crate::{
    portfolio::initiatives::rest::InitiativeDocument,
    rest::{Caller, Page, Problem, Walk, Walked},
    state::AppState,
};

/// The routes of this slice.
pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(routes!(roll_up::read)).routes(routes!(list))
}

/// Initiatives
///
/// Those you may see that pass every filter, in the order they were made; archived ones are left out.
#[utoipa::path(get, path = "/api/v1/initiatives", operation_id = "list_initiatives", tag = "Initiatives", params(Walk, Filters),
    responses((status = 200, description = "A page of initiatives", body = Page<InitiativeDocument>)))]
async fn list(caller: Caller, mut walked: Walked<Filters>) -> Result<Json<Page<InitiativeDocument>>, Problem> {
    let query = std::mem::take(&mut walked.params).query()?;
    let page = store::Stretch { after: walked.after.as_deref(), most: walked.rows() };
    let rows = store::walk(caller.db(), &caller.viewer, (&caller.zone, caller.now), &query, page).await?;
    Ok(Json(walked.page(rows, |initiative| initiative.id.clone(), InitiativeDocument::from)))
}
