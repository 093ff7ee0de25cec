//! What cannot be read is refused, and never breaks anything: every server function, with and without somebody there.

use axum::{
    body::Body,
    http::{Method, StatusCode},
};
use leptos::server_fn::axum::server_fn_paths;

use crate::support::House;

/// Those that somebody who is not signed in may call. Whoever adds one says so here.
const PUBLIC: [&str; 8] = [
    "/api/accounts/look_around",
    "/api/accounts/sign_in",
    "/api/accounts/sign_out",
    "/api/accounts/set_up",
    "/api/accounts/accept_link",
    "/api/accounts/read_link",
    "/api/accounts/time_zones",
    "/api/accounts/may_set_up",
];

/// Bodies that no form sends.
const GARBAGE: [(&str, &[u8]); 8] = [
    ("application/x-www-form-urlencoded", b""),
    ("application/x-www-form-urlencoded", b"\xff\xfe=%ff&%00=%00&a[b][c=1"),
    ("application/x-www-form-urlencoded", b"id=1&id=2&key[]=x&version=999999999999999999999999&name[a]=b"),
    ("application/json", b"{\"id\":"),
    ("application/json", b"[[[[[[[[[["),
    ("application/cbor", b"\xa1\x01"),
    ("multipart/form-data; boundary=x", b"--x\r\nbroken"),
    ("text/plain", b"\0\0\0"),
];

async fn send(house: &House, path: &str, method: &Method, kind: &str, body: &[u8]) -> (StatusCode, String) {
    let request = house.ask(method.as_str(), path).header("sec-fetch-site", "same-origin").header("content-type", kind);
    let answer = house.send(request.body(Body::from(body.to_vec())).unwrap()).await;
    (answer.status, answer.text)
}

#[tokio::test]
async fn no_server_function_answers_a_stranger_but_the_public_ones() {
    let house = House::demo().await;
    let mut seen = 0;
    for (path, method) in server_fn_paths() {
        let (status, text) = send(&house, path, &method, "application/x-www-form-urlencoded", b"").await;
        seen += 1;
        if !PUBLIC.contains(&path) {
            let refused =
                [StatusCode::UNAUTHORIZED, StatusCode::FORBIDDEN, StatusCode::BAD_REQUEST, StatusCode::NOT_FOUND];
            assert!(refused.contains(&status), "{method} {path}: {status} {text}");
        }
    }
    assert!(seen >= 3, "{seen} server functions are registered");
}

#[tokio::test]
async fn garbage_is_answered_with_a_refusal_whoever_sends_it() {
    let mut house = House::demo().await;
    for role in ["", "viewer", "cpo", "admin"] {
        for (path, method) in server_fn_paths().filter(|(path, _)| !path.ends_with("sign_out")) {
            if !role.is_empty() {
                house.cookie = None;
                house.become_role(role).await;
            }
            for (kind, body) in GARBAGE {
                let (status, text) = send(&house, path, &method, kind, body).await;
                assert!(!status.is_server_error(), "{role} {method} {path} {kind}: {status} {text}");
                assert!(!text.contains("panicked") && !text.contains(".rs:"), "{path}: {text}");
            }
        }
    }
}

#[tokio::test]
async fn addresses_that_nobody_wrote_are_answered_calmly() {
    let mut house = House::demo().await;
    house.become_role("cpo").await;
    let long = format!("/portfolio?text={}", "a".repeat(6000));
    for path in [
        "/absent",
        "/%ff",
        "/%00",
        "/..%2f..%2fetc/passwd",
        "/initiatives/%ff%fe",
        "/initiatives/'%20or%201=1",
        "//",
        "/;/",
        "/portfolio?health=%ff&group=%00&page=-1&sort=;drop",
        "/portfolio?page=99999999999999999999",
        &long,
        "/sign-in?kept=%27&next=%00",
        "/api/",
        "/api",
        "/api/v1",
        "/api/%ff",
    ] {
        let answer = house.get(path).await;
        assert!(!answer.status.is_server_error(), "{path}: {}", answer.status);
    }
    assert_eq!(house.get("/api/absent").await.status, StatusCode::NOT_FOUND);
    assert_eq!(house.get("/absent").await.status, StatusCode::NOT_FOUND);
    for method in ["PUT", "DELETE", "TRACE", "PATCH", "OPTIONS"] {
        let request =
            house.ask(method, "/portfolio").header("sec-fetch-site", "same-origin").body(Body::empty()).unwrap();
        assert_eq!(house.send(request).await.status, StatusCode::METHOD_NOT_ALLOWED, "{method}");
    }
}
