//! The whole server as one router.

use app::state::AppState;
use axum::{Router, http::StatusCode, middleware, routing::get};

use crate::{arrival, assets, forms, pages, security, uploads};

/// Everything the server answers.
pub fn router(state: AppState) -> Router {
    // Rendering spawns tasks; a second router in the same process finds it initialised.
    let _ = any_spawner::Executor::init_tokio();
    let asked = Router::new()
        .merge(app::rest::routes())
        .route("/api/{*function}", axum::routing::any(pages::server_function))
        .route(app::import::domain::UPLOAD, get(pages::page).post(uploads::upload))
        .merge(app::import::routes())
        .merge(app::export::routes())
        .merge(app::team_health::results::rest::download())
        .merge(app::live::routes())
        .fallback(pages::page)
        .layer(middleware::from_fn_with_state(state.clone(), forms::return_refused))
        .layer(middleware::from_fn_with_state(state.clone(), arrival::arrive));
    let all = Router::new()
        .route("/healthz", get(|| async { "ok" }))
        .route("/readyz", get(ready))
        .merge(assets::routes())
        .merge(app::rest::manual())
        .merge(asked)
        .with_state(state.clone());
    security::around(all, state)
}

async fn ready(axum::extract::State(state): axum::extract::State<AppState>) -> (StatusCode, &'static str) {
    match app::organisation::ready(&state.db).await {
        Ok(()) => (StatusCode::OK, "ready"),
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer"),
    }
}
