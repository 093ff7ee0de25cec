//! What a browser downloads before the first page is alive.

use wheelhouse_server::assets;

use crate::{Bound, Figure};

/// Script, WebAssembly and style of the portfolio page, as sent in brotli.
pub fn measure() -> Vec<Figure> {
    let files = assets::first_route();
    let bytes: usize = files.iter().map(|(_, bytes)| bytes).sum();
    let list: Vec<String> = files.iter().map(|(name, bytes)| format!("{name} {:.1} kB", *bytes as f64 / 1_000.0)).collect();
    vec![Figure {
        name: "first route, wasm + script + style in brotli",
        value: bytes as f64 / 1_000.0,
        unit: "kB",
        bound: Bound::AtMost(250.0),
        detail: list.join(", "),
    }]
}
