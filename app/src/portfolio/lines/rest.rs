//! The programs' door to product lines.

use axum::{Json, extract::Path, response::Response};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{Line, store};
use crate::{
    rest::{Caller, Page, Problem, Unfiltered, Walk, Walked, tagged},
    state::AppState,
};

/// A product line.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Line)]
pub struct LineDocument {
    id: String,
    name: String,
    /// What it is for; may be empty.
    purpose: String,
    /// Whoever answers for it.
    #[schema(required)]
    owner: Option<String>,
    #[schema(required)]
    owner_id: Option<String>,
    archived: bool,
    version: i64,
}

impl From<Line> for LineDocument {
    fn from(line: Line) -> Self {
        let (owner_id, owner) = line.owner.map(|owner| (owner.id, owner.name)).unzip();
        Self {
            id: line.id,
            name: line.name,
            purpose: line.purpose,
            owner,
            owner_id,
            archived: line.archived.is_some(),
            version: line.version,
        }
    }
}

/// The routes of this slice.
pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(routes!(list)).routes(routes!(read))
}

/// Product lines
///
/// Those you may see, in the order they were made; archived ones are left out.
#[utoipa::path(get, path = "/api/v1/lines", operation_id = "list_lines", tag = "Portfolio", params(Walk),
    responses((status = 200, description = "A page of lines", body = Page<LineDocument>)))]
async fn list(caller: Caller, walked: Walked<Unfiltered>) -> Result<Json<Page<LineDocument>>, Problem> {
    let after = walked.after.as_deref();
    let rows = store::walk(caller.db(), &caller.viewer, &caller.zone, after, walked.rows()).await?;
    Ok(Json(walked.page(rows, |line| line.id.clone(), LineDocument::from)))
}

/// A product line
#[utoipa::path(get, path = "/api/v1/lines/{id}", operation_id = "read_line", tag = "Portfolio",
    params(("id" = String, Path, description = "Its id")),
    responses((status = 200, description = "The line", body = LineDocument, headers(("ETag" = String, description = "Its version")))))]
async fn read(caller: Caller, Path(id): Path<String>) -> Result<Response, Problem> {
    let line = store::line(caller.db(), &caller.viewer, &caller.zone, &id).await?;
    let version = line.version;
    Ok(tagged(LineDocument::from(line), version))
}
