//! The programs' door to searching.

mod asked;

use asked::{Asked, Said};
use axum::Json;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::{router::OpenApiRouter, routes};

use super::{
    domain::{Hit, Kind, Piece},
    store,
};
use crate::{
    rest::{Caller, Page, Problem},
    state::AppState,
};

/// A thing that holds the words.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(as = Hit)]
pub struct HitDocument {
    kind: Kind,
    id: String,
    /// Of an update, the name of its initiative.
    name: String,
    /// Its page.
    path: String,
    /// Where it stands; of an update, who posted it when; of a person, what they do. May be empty.
    place: String,
    /// The passage that matched, in stretches; empty where the name alone did.
    passage: Vec<Stretch>,
}

/// A stretch of a text.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Stretch {
    text: String,
    /// Whether it is what was looked for.
    matched: bool,
}

impl From<Hit> for HitDocument {
    fn from(hit: Hit) -> Self {
        let Hit { kind, id, href, title, place, passage, .. } = hit;
        let stretch = |Piece { text, matched }| Stretch { text, matched };
        let name = title.into_iter().map(|piece| piece.text).collect();
        Self { kind, id, name, path: href, place, passage: passage.into_iter().map(stretch).collect() }
    }
}

/// The routes of this slice.
pub fn routes() -> OpenApiRouter<AppState> {
    OpenApiRouter::new().routes(routes!(list))
}

/// Search
///
/// Everything you may see that holds the words, kind after kind; within a kind names come before texts, open before
/// finished, newer before older. Archived things are left out. There is no next page: say more to find less.
#[utoipa::path(get, path = "/api/v1/search", operation_id = "search", tag = "Search", params(Said),
    responses((status = 200, description = "What was found; `next_cursor` is always null", body = Page<HitDocument>)))]
async fn list(caller: Caller, asked: Asked) -> Result<Json<Page<HitDocument>>, Problem> {
    let Asked { words, within, most } = asked;
    let when = (&caller.zone, caller.now);
    let groups = store::search(caller.db(), &caller.viewer, when, &words, within, most).await?;
    let items = groups.into_iter().flat_map(|group| group.hits).map(HitDocument::from).collect();
    Ok(Json(Page { items, next_cursor: None }))
}
