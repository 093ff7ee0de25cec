//! Renders pages and runs server functions, each with the state in context.

use app::{
    error::AppError,
    frame::Frame,
    packing::Packed,
    shell::{ShellAssets, shell},
    state::AppState,
};
use axum::{
    extract::{Request, State},
    http::{HeaderValue, Method, StatusCode, header},
    response::{IntoResponse, Response},
};
use leptos::server_fn::axum::{get_server_fn_service, server_fn_paths};
use leptos::{
    nonce::use_nonce,
    prelude::{provide_context, use_context},
};
use leptos_axum::ResponseOptions;

use crate::arrival::refuse;

/// Renders the page of an address.
pub async fn page(State(state): State<AppState>, request: Request) -> Response {
    if request.method() != Method::GET && request.method() != Method::HEAD {
        return StatusCode::METHOD_NOT_ALLOWED.into_response();
    }
    let frame = request.extensions().get::<Frame>().cloned().unwrap_or_default();
    let frame = Packed::of(&frame).map(|packed| packed.text()).unwrap_or_default();
    let assets = ShellAssets { base: state.assets.base.clone(), wasm: state.assets.wasm.clone() };
    let context = move || {
        provide_context(state.clone());
        set_policy();
    };
    let document = move || shell(assets.clone(), frame.clone());
    let mut response = leptos_axum::render_app_async_with_context(context, document)(request).await;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// Runs the server function of an address.
pub async fn server_function(State(state): State<AppState>, request: Request) -> Response {
    let (path, method) = (request.uri().path(), request.method());
    if get_server_fn_service(path, method.clone()).is_none() {
        let elsewhere = server_fn_paths().any(|(known, _)| known == path);
        let nothing = || refuse(&AppError::NotFound);
        return if elsewhere { StatusCode::METHOD_NOT_ALLOWED.into_response() } else { nothing() };
    }
    let build = HeaderValue::from_str(&state.assets.base);
    let context = move || provide_context(state.clone());
    let mut response = leptos_axum::handle_server_fns_with_context(context, request).await.into_response();
    if let Ok(build) = build {
        response.headers_mut().insert(Frame::BUILD, build);
    }
    response
}

/// The policy names the nonce that the renderer gives its scripts.
fn set_policy() {
    if let (Some(nonce), Some(response)) = (use_nonce(), use_context::<ResponseOptions>()) {
        response.insert_header(header::CONTENT_SECURITY_POLICY, content_policy(&nonce.to_string()));
    }
}

fn content_policy(nonce: &str) -> HeaderValue {
    let policy = format!(
        "default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'; \
         style-src 'self' 'nonce-{nonce}'; img-src 'self' data:; font-src 'self'; connect-src 'self'; \
         manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    );
    HeaderValue::from_str(&policy).unwrap_or_else(|_| HeaderValue::from_static("default-src 'none'"))
}
