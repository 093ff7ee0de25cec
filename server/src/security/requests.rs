//! Every request has a number: in the log, and in the answer's `x-request-id`.

use axum::{
    extract::Request,
    http::{HeaderName, HeaderValue, Method},
    middleware::Next,
    response::Response,
};
use tracing::Instrument;

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// The number of a request, for whoever answers it.
#[derive(Clone, Debug)]
pub struct Number(pub String);

/// Numbers a request and notes how it ended. Reading is noted only when asked for: `RUST_LOG=debug`.
pub async fn numbered(mut request: Request, next: Next) -> Response {
    let id = app::db::new_id();
    request.extensions_mut().insert(Number(id.clone()));
    let method = request.method().clone();
    // When somebody answers a survey is nobody's business.
    let is_an_answer = request.uri().path() == "/api/surveys/answer";
    let span = tracing::info_span!("request", request_id = %id, %method, path = shown(request.uri().path()));
    async move {
        let mut response = next.run(request).await;
        let status = response.status().as_u16();
        if response.status().is_server_error() {
            tracing::error!(status, "failed");
        } else if matches!(method, Method::GET | Method::HEAD) || is_an_answer {
            tracing::debug!(status, "answered");
        } else {
            tracing::info!(status, "answered");
        }
        if let Ok(id) = HeaderValue::from_str(&id) {
            response.headers_mut().insert(REQUEST_ID, id);
        }
        response
    }
    .instrument(span)
    .await
}

/// The path as the log may hold it: the secret of a one-time link is left out, and queries never get here.
fn shown(path: &str) -> &str {
    match path {
        path if path.starts_with("/welcome/") => "/welcome/…",
        path if path.starts_with("/answer/") => "/answer/…",
        path => path,
    }
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn the_log_holds_no_secret_of_a_link() {
        assert_eq!(shown("/welcome/s3cret"), "/welcome/…");
        assert_eq!(shown("/answer/s3cret"), "/answer/…");
        assert_eq!(shown("/portfolio"), "/portfolio");
    }
}
