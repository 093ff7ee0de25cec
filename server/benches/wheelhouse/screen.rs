//! How long a reader waits, in a real browser, until a sorted or filtered portfolio is on the screen.

use std::{
    collections::HashMap,
    process::{Command, Stdio},
    time::Duration,
};

use app::state::AppState;
use tokio::net::TcpListener;
use wheelhouse_server::listening::accept_until;

use crate::{Bound, Figure, seed};

const INITIATIVES: usize = 10_000;

/// Serves the workspace and lets `end2end/screen.mjs` click in it.
pub async fn measure() -> Vec<Figure> {
    let workspace = seed::workspace(INITIATIVES).await;
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let state = AppState { assets: wheelhouse_server::assets::assets(), ..workspace.state.clone() };
    let router = wheelhouse_server::router(state);
    tokio::spawn(accept_until(listener, router, Duration::from_secs(60), std::future::pending()));
    let end2end = concat!(env!("CARGO_MANIFEST_DIR"), "/../end2end");
    let mut browser = Command::new("bash");
    browser
        .args(["-c", "CHROMIUM=$(../.ci/chromium) exec node screen.mjs \"$0\" \"$1\""])
        .args([format!("http://{address}"), workspace.cookie.clone()])
        .current_dir(end2end)
        .stderr(Stdio::inherit());
    let output = tokio::task::spawn_blocking(move || browser.output()).await.expect("a thread").expect("node");
    let taken: HashMap<String, Vec<f64>> = serde_json::from_slice(&output.stdout).unwrap_or_default();
    let median = |what: &str| taken.get(what).map_or(f64::NAN, |taken| taken[taken.len() / 2]);
    let (sorted, filtered) = (median("sort"), median("filter"));
    vec![Figure {
        name: "sort or filter 10,000 initiatives, until it is on the screen",
        value: sorted.max(filtered),
        unit: "ms",
        bound: Bound::AtMost(100.0),
        detail: format!(
            "from the click to after the next painting, in Chromium: sort {sorted:.0} ms, filter {filtered:.0} ms, medians of {}",
            taken.get("sort").map_or(0, Vec::len)
        ),
    }]
}
