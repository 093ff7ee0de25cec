//! A defect in our code ends one request, not the connection, and tells nothing about itself.

use std::any::Any;

use app::db::internal;
use axum::response::Response;
use tower_http::catch_panic::CatchPanicLayer;

use crate::arrival::refuse;

/// Answers a panic with 500 and a number.
pub fn caught() -> CatchPanicLayer<fn(Box<dyn Any + Send>) -> Response> {
    CatchPanicLayer::custom(answer as fn(_) -> _)
}

fn answer(panic: Box<dyn Any + Send>) -> Response {
    let cause = panic.downcast_ref::<String>().map(String::as_str);
    let cause = cause.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("a panic without words");
    refuse(&internal(&cause))
}
