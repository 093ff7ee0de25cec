//! The description of the API, and the page that reads it aloud.

use std::path::Path;

use serde_json::Value;

use crate::support::House;

/// Where the description is checked in.
const CHECKED_IN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../app/openapi.json");

#[tokio::test]
async fn the_description_that_is_checked_in_is_the_one_that_is_served() {
    let house = House::empty().await;
    let served = house.get("/api/v1/openapi.json").await;
    assert_eq!((served.status.as_u16(), served.header("content-type")), (200, "application/json"));
    if std::env::var_os("WRITE_OPENAPI").is_some() {
        std::fs::write(CHECKED_IN, &served.text).unwrap();
    }
    let kept = std::fs::read_to_string(Path::new(CHECKED_IN)).unwrap_or_default();
    assert!(kept == served.text, "run this test with WRITE_OPENAPI=1, and read what changed");
}

#[tokio::test]
async fn every_operation_says_who_may_ask_and_how_it_fails() {
    let house = House::empty().await;
    let document: Value = serde_json::from_str(&house.get("/api/v1/openapi.json").await.text).unwrap();
    assert!(document["security"][0]["token"].is_array());
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            assert!(operation["summary"].is_string() && operation["operationId"].is_string(), "{method} {path}");
            assert!(operation["responses"]["401"].is_object(), "{method} {path}");
            assert_eq!(operation["responses"]["404"].is_object(), path.contains('{'), "{method} {path}");
        }
    }
}

#[tokio::test]
async fn the_manual_is_plain_and_explains_every_operation() {
    let house = House::demo().await;
    let page = house.get("/api/v1/docs").await;
    assert_eq!(page.status.as_u16(), 200);
    assert!(!page.text.contains("<script") && page.header("content-security-policy").contains("default-src 'none'"));
    let document: Value = serde_json::from_str(&house.get("/api/v1/openapi.json").await.text).unwrap();
    for item in document["paths"].as_object().unwrap().values() {
        for operation in item.as_object().unwrap().values() {
            let id = operation["operationId"].as_str().unwrap();
            assert!(page.text.contains(&format!("id=\"{id}\"")), "{id}");
        }
    }
    assert!(page.text.contains("id=\"invalid\""), "problem types lead here");
}
