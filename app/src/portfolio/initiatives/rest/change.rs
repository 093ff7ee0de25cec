//! Initiatives begun and changed by programs.

use axum::{
    extract::Path,
    http::{HeaderValue, StatusCode, header},
    response::Response,
};

use super::{
    answer,
    document::InitiativeDocument,
    typed::{InitiativePatch, NewInitiativeDocument},
};
use crate::{
    portfolio::initiatives::store,
    rest::{Body, Caller, IfMatch, Problem},
};

/// Add an initiative
#[utoipa::path(post, path = "/api/v1/initiatives", operation_id = "create_initiative", tag = "Initiatives",
    request_body = NewInitiativeDocument,
    responses((status = 201, description = "The initiative as it stands", body = InitiativeDocument,
        headers(("ETag" = String, description = "Its version"), ("Location" = String, description = "Its address")))))]
pub async fn create(caller: Caller, body: Body<NewInitiativeDocument>) -> Result<Response, Problem> {
    let new = body.value.parse(&caller).await?;
    let viewer = &caller.viewer;
    let id = caller.write("create_initiative", &body.key, async |m| store::create(m, viewer, &new).await).await?;
    let mut response = answer(&caller, &id).await?;
    *response.status_mut() = StatusCode::CREATED;
    if let Ok(location) = HeaderValue::from_str(&format!("/api/v1/initiatives/{id}")) {
        response.headers_mut().insert(header::LOCATION, location);
    }
    Ok(response)
}

/// Change an initiative
///
/// Only for the version it was read in: a change for an earlier one is refused with both texts, with 412 where
/// `If-Match` named the version and with 409 where the document did. A target date moves only with a reason.
#[utoipa::path(patch, path = "/api/v1/initiatives/{id}", operation_id = "change_initiative", tag = "Initiatives",
    params(("id" = String, Path, description = "Its id")),
    request_body = InitiativePatch,
    responses((status = 200, description = "The initiative as it stands", body = InitiativeDocument, headers(("ETag" = String, description = "Its version")))))]
pub async fn amend(
    caller: Caller,
    Path(id): Path<String>,
    if_match: IfMatch,
    body: Body<InitiativePatch>,
) -> Result<Response, Problem> {
    let version = if_match.version(body.value.version)?;
    let amendment = body.value.parse(&caller).await?;
    let viewer = &caller.viewer;
    let work = async |m: &mut crate::audit::Mutation| store::amend(m, viewer, &id, &amendment, version).await;
    let done = caller.write("edit_initiative", &body.key, work).await;
    done.map_err(|problem| problem.beside(&body.sent, if_match.is_given()))?;
    answer(&caller, &id).await
}
