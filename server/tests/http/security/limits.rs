//! Too large, too broken, and defects of our own.

use axum::{
    Router,
    body::Body,
    http::{Request, StatusCode},
    routing::get,
};
use tower::ServiceExt;

use crate::support::House;

const SIGN_IN: &str = "/api/accounts/sign_in";

#[tokio::test]
async fn a_request_that_is_too_large_is_refused_whether_it_says_so_or_not() {
    let house = House::demo().await;
    let large = "x".repeat(1024 * 1024 + 1);
    let request = house.ask("POST", SIGN_IN).header("sec-fetch-site", "same-origin");
    let announced = request.header("content-length", large.len()).body(Body::from(large.clone())).unwrap();
    assert_eq!(house.send(announced).await.status, StatusCode::PAYLOAD_TOO_LARGE);

    for accept in ["text/html", "application/json"] {
        let request = house.ask("POST", SIGN_IN).header("sec-fetch-site", "same-origin").header("accept", accept);
        let unannounced = request.body(Body::from(large.clone())).unwrap();
        assert_eq!(house.send(unannounced).await.status, StatusCode::PAYLOAD_TOO_LARGE, "{accept}");
    }
}

#[tokio::test]
async fn a_panic_answers_with_a_number_and_tells_nothing() {
    async fn broken() -> &'static str {
        panic!("the secret of the house")
    }
    let house = House::empty().await;
    let router = wheelhouse_server::security::around(Router::new().route("/", get(broken)), house.state.clone());
    let response = router.oneshot(Request::builder().uri("/").body(Body::empty()).unwrap()).await.unwrap();
    assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
    assert_eq!(response.headers()["x-content-type-options"], "nosniff");
    let body = axum::body::to_bytes(response.into_body(), 9999).await.unwrap();
    let text = String::from_utf8(body.to_vec()).unwrap();
    assert!(text.contains("{\"internal\":") && !text.contains("secret"), "{text}");
}
