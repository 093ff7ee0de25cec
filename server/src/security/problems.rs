//! Below `/api/v1` every failure has one form, whoever refused the request: a problem document with its number.

use app::rest;
use axum::{extract::Request, middleware::Next, response::Response};

use super::requests::Number;

/// Turns whatever failure comes back into a problem document.
pub async fn told(request: Request, next: Next) -> Response {
    if !request.uri().path().starts_with("/api/v1/") {
        return next.run(request).await;
    }
    let number = request.extensions().get::<Number>().cloned();
    let response = next.run(request).await;
    rest::finish(response, number.as_ref().map(|Number(id)| id.as_str()))
}
