//! The door: a plain link from a view to its file.

use axum::{
    Extension, Json, Router,
    extract::State,
    http::{StatusCode, Uri, header},
    response::{IntoResponse, Response},
    routing::get,
};
use tokio::sync::Semaphore;

use super::{
    domain::Format,
    file,
    store::{COLUMNS, initiatives},
};
use crate::{
    db::internal,
    error::AppError,
    portfolio::overview::PortfolioQuery,
    state::{AppState, Zone},
    viewer::Viewer,
};

/// Files that are written at a time, in the whole server; a workbook of 10,000 rows takes 50 MB until it is sent.
static DESKS: Semaphore = Semaphore::const_new(2);

/// `/portfolio/export?format=csv&…`, with the rest as in the address of the view.
pub fn routes() -> Router<AppState> {
    Router::new().route("/portfolio/export", get(answer))
}

async fn answer(
    State(state): State<AppState>,
    viewer: Option<Extension<Viewer>>,
    zone: Option<Extension<Zone>>,
    address: Uri,
) -> Response {
    let (Some(Extension(viewer)), Some(Extension(zone))) = (viewer, zone) else {
        return refused(&AppError::SignedOut);
    };
    let query = address.query().unwrap_or_default();
    download(&state, &viewer, &zone, query).await.unwrap_or_else(|error| refused(&error))
}

async fn download(state: &AppState, viewer: &Viewer, zone: &Zone, query: &str) -> Result<Response, AppError> {
    let pairs: Vec<_> = form_urlencoded::parse(query.as_bytes()).collect();
    let wanted = pairs.iter().find(|(name, _)| name == "format").map_or("csv", |(_, word)| word);
    let format: Format = wanted.parse().map_err(|refusal: String| AppError::invalid("format", refusal))?;
    let query = PortfolioQuery::read(pairs.iter().map(|(name, value)| (name.as_ref(), value.as_ref())));
    let now = state.now();
    let _desk = DESKS.acquire().await.map_err(|e| internal(&e))?;
    let mut sheet = file::of(format, COLUMNS)?;
    initiatives(&state.db, viewer, (now, zone), &query, &mut |cells| sheet.row(cells)).await?;
    // Packing a workbook takes the processor for a while.
    let bytes = tokio::task::spawn_blocking(|| sheet.finish()).await.map_err(|e| internal(&e))??;
    let name = format!("attachment; filename=\"portfolio-{}.{}\"", zone.stamp(now).day, format.as_str());
    let headers = [(header::CONTENT_TYPE, format.media_type().to_owned()), (header::CONTENT_DISPOSITION, name)];
    Ok((headers, bytes).into_response())
}

fn refused(error: &AppError) -> Response {
    let status = StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    (status, Json(error)).into_response()
}
