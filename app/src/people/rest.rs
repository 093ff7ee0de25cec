//! The programs' door to people.

use axum::{Json, extract::Path, response::Response};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{Person, store};
use crate::{
    rest::{Caller, Page, Problem, Unfiltered, Walk, Walked, tagged},
    state::AppState,
};

/// Somebody.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Person)]
pub struct PersonDocument {
    id: String,
    name: String,
    #[schema(required)]
    email: Option<String>,
    /// What they do; may be empty.
    title: String,
    archived: bool,
    version: i64,
}

impl From<Person> for PersonDocument {
    fn from(person: Person) -> Self {
        let Person { id, name, email, title, archived, version } = person;
        Self { id, name, email, title, archived: archived.is_some(), version }
    }
}

/// The routes of this slice.
pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(routes!(list)).routes(routes!(read))
}

/// People
///
/// Those you may see, in the order they were made; archived ones are left out.
#[utoipa::path(get, path = "/api/v1/people", operation_id = "list_people", tag = "Teams and people", params(Walk),
    responses((status = 200, description = "A page of people", body = Page<PersonDocument>)))]
async fn list(caller: Caller, walked: Walked<Unfiltered>) -> Result<Json<Page<PersonDocument>>, Problem> {
    let after = walked.after.as_deref();
    let rows = store::walk(caller.db(), &caller.viewer, &caller.zone, after, walked.rows()).await?;
    Ok(Json(walked.page(rows, |person| person.id.clone(), PersonDocument::from)))
}

/// Somebody
#[utoipa::path(get, path = "/api/v1/people/{id}", operation_id = "read_person", tag = "Teams and people",
    params(("id" = String, Path, description = "Their id")),
    responses((status = 200, description = "The person", body = PersonDocument, headers(("ETag" = String, description = "Their version")))))]
async fn read(caller: Caller, Path(id): Path<String>) -> Result<Response, Problem> {
    let person = store::person(caller.db(), &caller.viewer, &caller.zone, &id).await?;
    let version = person.version;
    Ok(tagged(PersonDocument::from(person), version))
}
