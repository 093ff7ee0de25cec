//! What stands around every request, whoever answers it: a number in the log, one answer to a panic, headers, limits
//! of size and time, and the rule that only our own pages may change anything.

mod compression;
mod headers;
mod limits;
mod origin;
mod panic;
mod problems;
mod requests;

use app::state::AppState;
use axum::{Router, middleware};

pub use limits::LARGEST;

use crate::metrics;

/// Puts everything around a router; what comes first here sees the request last.
pub fn around(router: Router, state: AppState) -> Router {
    router
        .layer(middleware::from_fn_with_state(state, origin::only_our_own))
        .layer(middleware::from_fn(limits::size))
        .layer(compression::of_pages())
        .layer(limits::time())
        .layer(panic::caught())
        .layer(middleware::from_fn(problems::told))
        .layer(middleware::map_response(headers::complete))
        .layer(middleware::from_fn(metrics::counted))
        .layer(middleware::from_fn(requests::numbered))
}
