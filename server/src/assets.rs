//! The built site, carried inside the binary: what the browser downloads, compressed when it was built.
//! Everything under `pkg/` is served below an address that changes with the content, so a browser may keep it for ever.

use std::{borrow::Cow, fmt::Write, sync::LazyLock};

use app::state::Assets;
use axum::{
    Router,
    body::{Body, Bytes},
    extract::Path,
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri, header},
    response::{IntoResponse, Response},
    routing::get,
};
use rust_embed::{Embed, EmbeddedFile};
use sha2::{Digest, Sha256};

/// A release embeds the folder; other builds read it from disk, and do without where nothing was built.
#[derive(Embed)]
#[folder = "../target/site"]
#[allow_missing = true]
struct Site;

const FOR_EVER: &str = "public, max-age=31536000, immutable";
const AN_HOUR: &str = "public, max-age=3600";
const MANIFEST: &str = "pkg/__wasm_split_manifest.json";

/// The codings in which the build leaves each file beside the file itself, best first.
const CODINGS: [(&str, &str); 2] = [("br", ".br"), ("gzip", ".gz")];

static ASSETS: LazyLock<Assets> = LazyLock::new(|| {
    let mut names: Vec<_> = Site::iter().filter(|name| name.starts_with("pkg/")).collect();
    names.sort_unstable();
    let wasm = ["wheelhouse.wasm", "wheelhouse_bg.wasm"]
        .into_iter()
        .find(|name| names.iter().any(|found| found.strip_prefix("pkg/") == Some(name)))
        .unwrap_or("wheelhouse.wasm");
    let chunks = Site::get(MANIFEST).and_then(|file| serde_json::from_slice(&file.data).ok());
    Assets { base: format!("/pkg-{}", digest(&names)), wasm: wasm.to_owned(), chunks: chunks.unwrap_or_default() }
});

/// Where pages find the browser's part of Wheelhouse. The same for as long as the program runs.
pub fn assets() -> Assets {
    ASSETS.clone()
}

/// The routes of the built site: `/pkg-…/` and the files that lie beside it, such as `/favicon.svg`.
pub fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    let beside = Site::iter().filter(|name| !name.starts_with("pkg/") && !compressed(name));
    let pkg = Router::new().route(&format!("{}/{{*file}}", ASSETS.base), get(serve));
    beside.fold(pkg, |router, name| router.route(&format!("/{name}"), get(serve_beside)))
}

/// A file of the browser's part, in the best form that the browser takes.
pub async fn serve(Path(file): Path<String>, headers: HeaderMap) -> Response {
    answer(&format!("pkg/{file}"), FOR_EVER, &headers)
}

/// A file whose address stays the same while its content changes.
async fn serve_beside(uri: Uri, headers: HeaderMap) -> Response {
    answer(uri.path().trim_start_matches('/'), AN_HOUR, &headers)
}

fn answer(name: &str, keep: &'static str, headers: &HeaderMap) -> Response {
    let accepted = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let Some((coding, file)) = best(name, accepted, Site::get) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let tag = format!("\"{}\"", hex(&file.metadata.sha256_hash(), 8));
    let known = headers.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let mut response = if known.split(',').any(|known| known.trim().trim_start_matches("W/") == tag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        body(file).into_response()
    };
    let mut set = |name: HeaderName, value: &str| {
        if let Ok(value) = HeaderValue::from_str(value) {
            response.headers_mut().insert(name, value);
        }
    };
    set(header::CONTENT_TYPE, content_type(name));
    set(header::CACHE_CONTROL, keep);
    set(header::VARY, "accept-encoding");
    set(header::ETAG, &tag);
    if let Some(coding) = coding {
        set(header::CONTENT_ENCODING, coding);
    }
    response
}

/// The file in the first coding that is both accepted and there; else as it is.
fn best<F>(name: &str, accepted: &str, find: impl Fn(&str) -> Option<F>) -> Option<(Option<&'static str>, F)> {
    CODINGS
        .into_iter()
        .filter(|(coding, _)| accepts(accepted, coding))
        .find_map(|(coding, ending)| Some((Some(coding), find(&format!("{name}{ending}"))?)))
        .or_else(|| Some((None, find(name)?)))
}

/// Whether an `Accept-Encoding` takes a coding: it is named, or `*` stands for it, and not with a weight of nought.
fn accepts(accepted: &str, coding: &str) -> bool {
    let weight = |wanted: &str| {
        accepted.split(',').find_map(|item| {
            let (name, parameters) = item.split_once(';').unwrap_or((item, ""));
            name.trim().eq_ignore_ascii_case(wanted).then(|| {
                parameters.trim().strip_prefix("q=").and_then(|weight| weight.trim().parse().ok()).unwrap_or(1.0_f32)
            })
        })
    };
    weight(coding).or_else(|| weight("*")).is_some_and(|weight| weight > 0.0)
}

fn body(file: EmbeddedFile) -> Body {
    match file.data {
        Cow::Borrowed(bytes) => Bytes::from_static(bytes).into(),
        Cow::Owned(bytes) => bytes.into(),
    }
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, ending)| ending) {
        Some("wasm") => "application/wasm",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("json") => "application/json",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

fn compressed(name: &str) -> bool {
    CODINGS.iter().any(|(_, ending)| name.ends_with(ending))
}

/// Eight characters that stand for the names and contents of all these files.
fn digest(names: &[Cow<'static, str>]) -> String {
    let mut all = Sha256::new();
    for name in names {
        all.update(name.as_bytes());
        all.update(Site::get(name).map_or([0; 32], |file| file.metadata.sha256_hash()));
    }
    hex(&all.finalize(), 4)
}

fn hex(bytes: &[u8], count: usize) -> String {
    bytes.iter().take(count).fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn coding_for(accepted: &str, there: &[&str]) -> &'static str {
        best("pkg/a.wasm", accepted, |name| there.contains(&name).then_some(()))
            .map_or("absent", |(coding, ())| coding.unwrap_or("as it is"))
    }

    #[test]
    fn the_best_coding_that_is_taken_and_there_is_sent() {
        let all = ["pkg/a.wasm", "pkg/a.wasm.br", "pkg/a.wasm.gz"];
        assert_eq!(coding_for("gzip, deflate, br, zstd", &all), "br");
        assert_eq!(coding_for("gzip", &all), "gzip");
        assert_eq!(coding_for("*", &all), "br");
        assert_eq!(coding_for("br;q=0, GZIP;q=0.5", &all), "gzip");
        assert_eq!(coding_for("br; q=0, *", &all), "gzip");
        assert_eq!(coding_for("", &all), "as it is");
        assert_eq!(coding_for("br, gzip", &["pkg/a.wasm"]), "as it is");
        assert_eq!(coding_for("br, gzip", &[]), "absent");
    }

    #[test]
    fn the_address_names_the_content() {
        let base = assets().base;
        let hash = base.strip_prefix("/pkg-").unwrap();
        assert!(hash.len() == 8 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()), "{base}");
    }

    #[tokio::test]
    async fn what_was_not_built_is_not_found() {
        for file in ["absent.js", "../../Cargo.toml", "%2e%2e/x", ""] {
            let response = serve(Path(file.to_owned()), HeaderMap::new()).await;
            assert_eq!(response.status(), StatusCode::NOT_FOUND, "{file}");
        }
    }

    #[test]
    fn a_browser_compiles_wasm_only_under_its_own_type() {
        assert_eq!(content_type("pkg/wheelhouse.wasm"), "application/wasm");
        assert_eq!(content_type("pkg/wheelhouse.js"), "text/javascript; charset=utf-8");
    }
}
