//! The programs' door to saved views.

use axum::{Json, extract::Path, response::Response};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{SavedView, domain::Audience, store};
use crate::{
    rest::{Caller, Page, Problem, Unfiltered, Walk, Walked, tagged},
    state::AppState,
};

/// A saved view of the portfolio.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = View)]
pub struct ViewDocument {
    id: String,
    name: String,
    /// The query of its address: what follows `/portfolio?`.
    query: String,
    /// Whom it is for: `private`, `team` or `organisation`.
    #[schema(value_type = String)]
    audience: Audience,
    #[schema(required)]
    team: Option<String>,
    #[schema(required)]
    team_id: Option<String>,
    owner: String,
    owner_id: String,
    /// The portfolio opens with it, for those it is for.
    default: bool,
    version: i64,
}

impl From<SavedView> for ViewDocument {
    fn from(view: SavedView) -> Self {
        let (team_id, team) = view.team.map(|team| (team.id, team.name)).unzip();
        Self {
            id: view.id,
            name: view.name,
            query: view.query,
            audience: view.audience,
            team,
            team_id,
            owner: view.owner.name,
            owner_id: view.owner.id,
            default: view.is_default,
            version: view.version,
        }
    }
}

/// The routes of this slice.
pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(routes!(list)).routes(routes!(read))
}

/// Saved views
///
/// Your own, those of your teams and everybody's, in the order they were saved.
#[utoipa::path(get, path = "/api/v1/views", operation_id = "list_views", tag = "Portfolio", params(Walk),
    responses((status = 200, description = "A page of views", body = Page<ViewDocument>)))]
async fn list(caller: Caller, walked: Walked<Unfiltered>) -> Result<Json<Page<ViewDocument>>, Problem> {
    let mut views = store::views(caller.db(), &caller.viewer, caller.zone.stamp(caller.now).day).await?;
    views.sort_by(|a, b| a.id.cmp(&b.id));
    let after = walked.after.clone().unwrap_or_default();
    let most = usize::try_from(walked.rows()).unwrap_or(usize::MAX);
    let rows: Vec<SavedView> = views.into_iter().filter(|view| view.id > after).take(most).collect();
    Ok(Json(walked.page(rows, |view| view.id.clone(), ViewDocument::from)))
}

/// A saved view
#[utoipa::path(get, path = "/api/v1/views/{id}", operation_id = "read_view", tag = "Portfolio",
    params(("id" = String, Path, description = "Its id")),
    responses((status = 200, description = "The view", body = ViewDocument, headers(("ETag" = String, description = "Its version")))))]
async fn read(caller: Caller, Path(id): Path<String>) -> Result<Response, Problem> {
    let view = store::view(caller.db(), &caller.viewer, caller.zone.stamp(caller.now).day, &id).await?;
    let version = view.version;
    Ok(tagged(ViewDocument::from(view), version))
}
