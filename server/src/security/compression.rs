//! Pages are compressed as they are sent; the built files were compressed when they were built.

use axum::{
    body::HttpBody,
    http::{Response, header},
};
use tower_http::{
    CompressionLevel,
    compression::{CompressionLayer, predicate::Predicate},
};

/// Compresses pages, quickly rather than well: the time is taken from the reader.
pub fn of_pages() -> CompressionLayer<Pages> {
    CompressionLayer::new().quality(CompressionLevel::Fastest).compress_when(Pages)
}

/// Holds for HTML.
#[derive(Clone, Copy, Debug)]
pub struct Pages;

impl Predicate for Pages {
    fn should_compress<B: HttpBody>(&self, response: &Response<B>) -> bool {
        let kind = response.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        kind.is_some_and(|kind| kind.starts_with("text/html"))
    }
}
