//! What a browser downloads before the first page is alive, as `end2end/budget.mjs` weighs it.

use std::process::Command;

use crate::{Bound, Figure};

/// Script, WebAssembly and style of the first route, as sent in brotli.
pub fn measure() -> Vec<Figure> {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../end2end/budget.mjs");
    let output = Command::new("node").arg(script).output().expect("node");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let sum = said.lines().find(|line| line.contains("first route"));
    let bytes: f64 =
        sum.and_then(|line| line.split_whitespace().next()).and_then(|number| number.parse().ok()).unwrap_or(f64::NAN);
    vec![Figure {
        name: "first route, wasm + script + style in brotli",
        value: bytes / 1_000.0,
        unit: "kB",
        bound: Bound::AtMost(250.0),
        detail: "node end2end/budget.mjs lists the files".to_owned(),
    }]
}
