//! Renders pages and runs server functions, each with the state in context.

use app::{
    frame::Frame,
    shell::{ShellAssets, shell},
    state::AppState,
};
use axum::{
    extract::{Request, State},
    http::{HeaderValue, Method, StatusCode, header},
    response::{IntoResponse, Response},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use leptos::prelude::provide_context;
use rand::RngCore;

/// Renders the page of an address.
pub async fn page(State(state): State<AppState>, request: Request) -> Response {
    if request.method() != Method::GET && request.method() != Method::HEAD {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    }
    let frame = request
        .extensions()
        .get::<Frame>()
        .cloned()
        .unwrap_or_default();
    let frame = serde_json::to_string(&frame)
        .unwrap_or_default()
        .replace('<', "\\u003c");
    let assets = ShellAssets {
        base: state.assets.base.clone(),
        wasm: state.assets.wasm.clone(),
    };
    let nonce = nonce();
    let policy = content_policy(&nonce);
    let context = move || provide_context(state.clone());
    let document = move || shell(assets.clone(), nonce.clone(), frame.clone());
    let mut response = leptos_axum::render_app_async_with_context(context, document)(request).await;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// Runs the server function of an address.
pub async fn server_function(State(state): State<AppState>, request: Request) -> Response {
    let context = move || provide_context(state.clone());
    leptos_axum::handle_server_fns_with_context(context, request)
        .await
        .into_response()
}

fn nonce() -> String {
    let mut bytes = [0_u8; 16];
    rand::rng().fill_bytes(&mut bytes);
    STANDARD.encode(bytes)
}

fn content_policy(nonce: &str) -> HeaderValue {
    let policy = format!(
        "default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'; \
         style-src 'self' 'nonce-{nonce}'; img-src 'self' data:; font-src 'self'; connect-src 'self'; \
         manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    );
    HeaderValue::from_str(&policy)
        .unwrap_or_else(|_| HeaderValue::from_static("default-src 'none'"))
}
