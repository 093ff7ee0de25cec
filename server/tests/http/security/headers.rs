//! What every answer says about itself.

use axum::http::StatusCode;

use crate::support::House;

#[tokio::test]
async fn every_answer_carries_the_headers_that_browsers_act_on() {
    let house = House::demo().await;
    for path in ["/sign-in", "/", "/healthz", "/api/absent", "/favicon.svg"] {
        let answer = house.get(path).await;
        for (name, value) in [
            ("strict-transport-security", "max-age=63072000; includeSubDomains"),
            ("x-content-type-options", "nosniff"),
            ("x-frame-options", "DENY"),
            ("referrer-policy", "same-origin"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
            ("cross-origin-embedder-policy", "require-corp"),
        ] {
            assert_eq!(answer.header(name), value, "{path}");
        }
        assert!(answer.header("permissions-policy").contains("camera=()"), "{path}");
        assert!(answer.header("content-security-policy").contains("frame-ancestors 'none'"), "{path}");
        assert!(answer.header("x-request-id").len() > 20, "{path}");
    }
}

#[tokio::test]
async fn pages_and_answers_of_the_api_are_kept_nowhere() {
    let mut house = House::demo().await;
    house.become_role("cpo").await;
    for path in ["/", "/sign-in", "/settings", "/api/absent"] {
        assert_eq!(house.get(path).await.header("cache-control"), "no-store", "{path}");
    }
}

#[tokio::test]
async fn the_policy_of_a_page_names_the_nonce_of_its_scripts_and_allows_nothing_inline() {
    let house = House::demo().await;
    let (first, second) = (house.get("/sign-in").await, house.get("/sign-in").await);
    assert_eq!(first.status, StatusCode::OK);
    let policy = first.header("content-security-policy");
    let nonce = policy.split("'nonce-").nth(1).and_then(|rest| rest.split('\'').next()).unwrap();
    assert!(first.text.contains(&format!("nonce=\"{nonce}\"")));
    assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"));
    assert!(policy.contains("default-src 'none'") && policy.contains("base-uri 'none'"));
    assert_ne!(policy, second.header("content-security-policy"));
}

#[tokio::test]
async fn pages_are_compressed_for_whoever_takes_it() {
    use axum::body::Body;
    let house = House::demo().await;
    let request = house.ask("GET", "/sign-in").header("accept-encoding", "gzip").body(Body::empty()).unwrap();
    let answer = house.send(request).await;
    assert_eq!(answer.header("content-encoding"), "gzip");
    assert!(answer.header("vary").contains("accept-encoding"));
    assert_eq!(house.get("/sign-in").await.header("content-encoding"), "");
}
