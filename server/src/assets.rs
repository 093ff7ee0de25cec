//! The built assets.

use app::state::AppState;
use axum::Router;

/// Addresses of the assets.
pub fn routes() -> Router<AppState> {
    Router::new()
}
