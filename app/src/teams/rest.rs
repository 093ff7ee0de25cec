//! The programs' door to teams.

use axum::{Json, extract::Path, response::Response};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{domain::Team, store};
use crate::{
    rest::{Caller, Page, Problem, Unfiltered, Walk, Walked, tagged},
    state::AppState,
};

/// A team.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Team)]
pub struct TeamDocument {
    id: String,
    name: String,
    /// What it is for; may be empty.
    purpose: String,
    archived: bool,
    version: i64,
}

impl From<Team> for TeamDocument {
    fn from(team: Team) -> Self {
        let Team { id, name, purpose, archived, version } = team;
        Self { id, name, purpose, archived: archived.is_some(), version }
    }
}

/// The routes of this slice.
pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(routes!(list)).routes(routes!(read))
}

/// Teams
///
/// Those you may see, in the order they were made; archived ones are left out.
#[utoipa::path(get, path = "/api/v1/teams", operation_id = "list_teams", tag = "Teams and people", params(Walk),
    responses((status = 200, description = "A page of teams", body = Page<TeamDocument>)))]
async fn list(caller: Caller, walked: Walked<Unfiltered>) -> Result<Json<Page<TeamDocument>>, Problem> {
    let after = walked.after.as_deref();
    let rows = store::walk(caller.db(), &caller.viewer, &caller.zone, after, walked.rows()).await?;
    Ok(Json(walked.page(rows, |team| team.id.clone(), TeamDocument::from)))
}

/// A team
#[utoipa::path(get, path = "/api/v1/teams/{id}", operation_id = "read_team", tag = "Teams and people",
    params(("id" = String, Path, description = "Its id")),
    responses((status = 200, description = "The team", body = TeamDocument, headers(("ETag" = String, description = "Its version")))))]
async fn read(caller: Caller, Path(id): Path<String>) -> Result<Response, Problem> {
    let team = store::team(caller.db(), &caller.viewer, &caller.zone, &id).await?;
    let version = team.version;
    Ok(tagged(TeamDocument::from(team), version))
}
