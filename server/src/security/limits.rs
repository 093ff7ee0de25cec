//! How large a request may be and how long it may take.

use std::time::Duration;

use app::import::domain::UPLOAD;
use axum::{
    body::Body,
    extract::Request,
    http::{StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use http_body_util::Limited;
use tower_http::timeout::TimeoutLayer;

/// The most a request may hold: a long update takes a hundredth of it.
pub const LARGEST: usize = 1024 * 1024;

/// Longer than any page takes, and than a slow telephone needs for the largest request.
const LONGEST: Duration = Duration::from_secs(30);

/// Refuses larger requests, whether they say how large they are or not. A file has a limit of its own, and a page that
/// says so (`uploads`).
pub async fn size(request: Request, next: Next) -> Response {
    if request.uri().path() == UPLOAD {
        return next.run(request).await;
    }
    let announced = request.headers().get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
    if announced.is_some_and(|length: u64| usize::try_from(length).is_ok_and(|length| length > LARGEST)) {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    }
    next.run(request.map(|body| Body::new(Limited::new(body, LARGEST)))).await
}

/// Gives up on requests that take longer.
pub fn time() -> TimeoutLayer {
    TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, LONGEST)
}
