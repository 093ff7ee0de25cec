//! The fields of a form or a query, as the browser lists them.

use wasm_bindgen::{JsCast, JsValue};

/// Names and values, in order; files are left out.
pub fn pairs(of: &JsValue) -> Vec<(String, String)> {
    let read = |pair: Result<JsValue, JsValue>| {
        let pair: js_sys::Array = pair.ok()?.dyn_into().ok()?;
        Some((pair.get(0).as_string()?, pair.get(1).as_string()?))
    };
    js_sys::try_iter(of).ok().flatten().map(|pairs| pairs.filter_map(read).collect()).unwrap_or_default()
}
