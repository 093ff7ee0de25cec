//! The door: what is wrong with a file's rows as a file.

use axum::{
    Extension, Json, Router,
    extract::{Path, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};

use super::{RowFault, runs::store as runs, uploads};
use crate::{db::internal, error::AppError, export::neutral, state::AppState, viewer::Viewer};

/// `/portfolio/import/:id/report.csv`: every fault, of a file that waits or of one that was imported.
pub fn routes() -> Router<AppState> {
    Router::new().route("/portfolio/import/{id}/report.csv", get(answer))
}

async fn answer(
    State(state): State<AppState>,
    viewer: Option<Extension<Viewer>>,
    Path(id): Path<String>,
) -> Result<Response, Response> {
    let viewer = viewer.ok_or(AppError::SignedOut);
    let faults = match viewer {
        Ok(Extension(viewer)) => faults(&state, &viewer, &id).await,
        Err(error) => Err(error),
    };
    let bytes = faults.and_then(|faults| table(&faults)).map_err(|error| refused(&error))?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8; header=present"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"import-report.csv\""),
    ];
    Ok((headers, bytes).into_response())
}

async fn faults(state: &AppState, viewer: &Viewer, id: &str) -> Result<Vec<RowFault>, AppError> {
    let waiting = uploads::report(&state.db, viewer, state.now(), id).await?;
    let report = match waiting {
        Some(report) => Some(report),
        None => runs::report_of(&state.db, viewer, id).await?,
    };
    report.map(|report| report.faults).ok_or(AppError::NotFound)
}

/// With a byte order mark, without which Excel reads another encoding; what was typed into a cell is never run.
fn table(faults: &[RowFault]) -> Result<Vec<u8>, AppError> {
    let mut writer = csv::Writer::from_writer(b"\xef\xbb\xbf".to_vec());
    writer.write_record(RowFault::COLUMNS).map_err(|e| internal(&e))?;
    for fault in faults {
        writer.write_record(fault.cells().map(neutral)).map_err(|e| internal(&e))?;
    }
    writer.into_inner().map_err(|e| internal(&e))
}

fn refused(error: &AppError) -> Response {
    let status = StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    (status, Json(error)).into_response()
}
