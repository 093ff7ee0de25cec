//! The programs' door to the updates of an initiative.

mod document;

use axum::{
    Json,
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use utoipa_axum::{router::OpenApiRouter, routes};

use self::document::{NewUpdateDocument, UpdateDocument};
use super::{domain::NewUpdate, store};
use crate::{
    calendar::Moment,
    rest::{Body, Caller, Page, Problem, Unfiltered, Walk, Walked},
    state::AppState,
};

/// The routes of this slice.
pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(routes!(list, post))
}

/// Updates of an initiative
///
/// Newest first, each as its newest version says.
#[utoipa::path(get, path = "/api/v1/initiatives/{id}/updates", operation_id = "list_updates", tag = "Updates",
    params(("id" = String, Path, description = "The initiative's id"), Walk),
    responses((status = 200, description = "A page of updates", body = Page<UpdateDocument>)))]
async fn list(
    caller: Caller,
    Path(id): Path<String>,
    walked: Walked<Unfiltered>,
) -> Result<Json<Page<UpdateDocument>>, Problem> {
    let after = walked.after.as_deref().and_then(|key| key.split_once(' '));
    let after = after.and_then(|(posted, id)| Some((Moment(posted.parse().ok()?), id)));
    let rows = store::walk(caller.db(), &caller.viewer, &id, after, walked.rows()).await?;
    Ok(Json(walked.page(rows, |record| format!("{} {}", record.posted.0, record.id), UpdateDocument::from)))
}

/// Post an update
///
/// At risk and off track need a path to green.
#[utoipa::path(post, path = "/api/v1/initiatives/{id}/updates", operation_id = "post_update", tag = "Updates",
    params(("id" = String, Path, description = "The initiative's id")),
    request_body = NewUpdateDocument,
    responses((status = 201, description = "The update", body = UpdateDocument)))]
async fn post(caller: Caller, Path(id): Path<String>, body: Body<NewUpdateDocument>) -> Result<Response, Problem> {
    let (new, viewer) = (NewUpdate::plain(id, body.value.parse()?), &caller.viewer);
    let id = caller.write("post_update", &body.key, async |m| store::post_update(m, viewer, &new).await).await?;
    let record = store::record(caller.db(), viewer, &id).await?;
    Ok((StatusCode::CREATED, Json(UpdateDocument::from(record))).into_response())
}
