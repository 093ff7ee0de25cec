//! How large a request may be and how long it may take.

use std::time::Duration;

use axum::http::StatusCode;
use tower_http::{limit::RequestBodyLimitLayer, timeout::TimeoutLayer};

/// The most a request may hold: a long update takes a hundredth of it.
pub const LARGEST: usize = 1024 * 1024;

/// Longer than any page takes, and than a slow telephone needs for the largest request.
const LONGEST: Duration = Duration::from_secs(30);

/// Refuses larger requests, whether they say how large they are or not.
pub fn size() -> RequestBodyLimitLayer {
    RequestBodyLimitLayer::new(LARGEST)
}

/// Gives up on requests that take longer.
pub fn time() -> TimeoutLayer {
    TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, LONGEST)
}
