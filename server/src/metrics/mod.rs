//! What the server counts about itself, in the text format of Prometheus, on a listener of its own: whoever may see
//! the numbers is decided by the address, not by an account. Nothing here names a person or a thing.

mod connections;
mod listener;
mod process;
mod route;

use std::{sync::OnceLock, time::Instant};

use axum::{
    extract::Request,
    http::{Method, StatusCode},
    middleware::Next,
    response::Response,
};
use prometheus::{HistogramOpts, HistogramVec, IntCounterVec, IntGauge, Opts, Registry};

pub use connections::OpenConnection;
pub use listener::open;

/// Seconds until the answer begins, around what a page takes.
const LATENCIES: [f64; 12] = [0.001, 0.002_5, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0, 30.0];

/// What is counted while requests pass; the rest is read when somebody asks.
struct Counted {
    registry: Registry,
    requests: IntCounterVec,
    latencies: HistogramVec,
    connections: IntGauge,
}

impl Counted {
    /// One for the process.
    fn here() -> &'static Self {
        static HERE: OnceLock<Counted> = OnceLock::new();
        HERE.get_or_init(|| Self::new().unwrap_or_else(|error| unreachable!("the names are sound: {error}")))
    }

    fn new() -> Result<Self, prometheus::Error> {
        let registry = Registry::new();
        let requests = Opts::new("wheelhouse_http_requests_total", "Requests that were answered.");
        let requests = IntCounterVec::new(requests, &["method", "route", "status"])?;
        let about = "Time from a request's headers to those of its answer.";
        let latencies = HistogramOpts::new("wheelhouse_http_request_duration_seconds", about);
        let latencies = HistogramVec::new(latencies.buckets(LATENCIES.to_vec()), &["method", "route"])?;
        let connections = IntGauge::new("wheelhouse_http_connections", "Connections that are open.")?;
        registry.register(Box::new(requests.clone()))?;
        registry.register(Box::new(latencies.clone()))?;
        registry.register(Box::new(connections.clone()))?;
        Ok(Self { registry, requests, latencies, connections })
    }

    fn note(&self, (method, route): (&str, &str), status: StatusCode, seconds: f64) {
        self.requests.with_label_values(&[method, route, status.as_str()]).inc();
        self.latencies.with_label_values(&[method, route]).observe(seconds);
    }
}

/// Counts a request by the pattern of its address and the status of its answer.
#[expect(clippy::disallowed_methods, reason = "how long, not when")]
pub async fn counted(request: Request, next: Next) -> Response {
    let (method, route) = (word(request.method()), route::pattern(&request));
    let began = Instant::now();
    let response = next.run(request).await;
    Counted::here().note((method, &route), response.status(), began.elapsed().as_secs_f64());
    response
}

/// Methods that somebody invents are one.
fn word(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::PATCH => "PATCH",
        Method::DELETE => "DELETE",
        Method::OPTIONS => "OPTIONS",
        _ => "other",
    }
}
