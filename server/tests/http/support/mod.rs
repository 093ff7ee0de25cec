//! A server of its own for each test, in process, on a database in a directory that goes with it.

use std::path::PathBuf;

use app::{
    db::Db,
    frame::Frame,
    packing::Packed,
    sample,
    state::{AppState, Clock},
    viewer::Viewer,
};
use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, Request, StatusCode, header, request},
};
use tempfile::TempDir;
use tokio::sync::OnceCell;
use tower::ServiceExt;

/// The sample organisation, founded once for all tests of a run.
static SAMPLE: OnceCell<PathBuf> = OnceCell::const_new();

async fn found_sample() -> PathBuf {
    let dir = TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).unwrap().keep();
    let db = Db::open(&dir.join("founded.sqlite")).await.unwrap();
    sample::found(&db, &Viewer::operator(), Clock::System.now()).await.unwrap();
    let copy = dir.join("sample.sqlite");
    db.copy_to(&copy).await.unwrap();
    copy
}

/// A server, and the cookies of the browser that visits it.
pub struct House {
    pub state: AppState,
    pub cookie: Option<String>,
    router: Router,
    dir: TempDir,
}

/// An answer with its body read.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
}

impl Answer {
    /// What stands around the page: who is signed in, and where.
    pub fn frame(&self) -> Frame {
        let (_, rest) = self.text.split_once("id=\"frame\">").unwrap();
        let (packed, _) = rest.split_once('<').unwrap();
        Packed::from_text(packed).unwrap().open().unwrap()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

impl House {
    /// Nobody has been here yet.
    pub async fn empty() -> Self {
        Self::open(tempfile::tempdir().unwrap()).await
    }

    async fn open(dir: TempDir) -> Self {
        let db = Db::open(&dir.path().join("wheelhouse.sqlite")).await.unwrap();
        let state = AppState::new(db);
        Self { router: wheelhouse_server::router(state.clone()), state, cookie: None, dir }
    }

    /// The sample organisation, with one click to be anybody.
    pub async fn demo() -> Self {
        let founded = SAMPLE.get_or_init(found_sample).await;
        let dir = tempfile::tempdir().unwrap();
        std::fs::copy(founded, dir.path().join("wheelhouse.sqlite")).unwrap();
        Self::open(dir).await.with(|state| state.demo = true)
    }

    /// Where the data is, for a program that serves it.
    pub fn folder(&self) -> &std::path::Path {
        self.dir.path()
    }

    /// The same house with another state.
    pub fn with(self, change: impl FnOnce(&mut AppState)) -> Self {
        let mut state = self.state;
        change(&mut state);
        Self { router: wheelhouse_server::router(state.clone()), state, ..self }
    }

    pub async fn send(&self, request: Request<Body>) -> Answer {
        let _ = self.dir.path();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.unwrap();
        Answer { status: parts.status, headers: parts.headers, text: String::from_utf8_lossy(&bytes).into_owned() }
    }

    /// A request with the cookies of the house and nothing else.
    pub fn ask(&self, method: &str, path: &str) -> request::Builder {
        let request = Request::builder().method(method).uri(path).header(header::HOST, "wheelhouse.test");
        match &self.cookie {
            Some(cookie) => request.header(header::COOKIE, cookie),
            None => request,
        }
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(self.ask("GET", path).body(Body::empty()).unwrap()).await
    }

    /// A form as the browser's part of Wheelhouse sends it.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let request = self.ask("POST", path).header("sec-fetch-site", "same-origin");
        self.send(form(request, fields)).await
    }

    /// A form as a browser without JavaScript sends it, from one of our pages.
    pub async fn post_plain(&self, path: &str, from: &str, fields: &[(&str, &str)]) -> Answer {
        let request = self.ask("POST", path).header("sec-fetch-site", "same-origin").header("accept", "text/html");
        self.send(form(request.header("referer", from), fields)).await
    }

    /// Keeps the cookie that an answer brings.
    pub fn keep(&mut self, answer: &Answer) {
        let cookie = answer.header("set-cookie").split(';').next().unwrap_or_default();
        self.cookie = (!cookie.is_empty()).then(|| cookie.to_owned());
    }

    /// Becomes one of the sample's people.
    pub async fn become_role(&mut self, role: &str) {
        let answer = self.post("/api/accounts/look_around", &[("role", role)]).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
        self.keep(&answer);
    }
}

/// A request with a form in its body.
pub fn form(request: request::Builder, fields: &[(&str, &str)]) -> Request<Body> {
    let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    request.header("content-type", "application/x-www-form-urlencoded").body(Body::from(body)).unwrap()
}
