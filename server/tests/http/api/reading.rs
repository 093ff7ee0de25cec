//! What programs read, and how they are refused.

use std::collections::HashSet;

use axum::body::Body;
use serde_json::json;

use super::program::{CPO, Program, VIEWER, field, id, json, problem};
use crate::support::House;

#[tokio::test]
async fn an_initiative_has_the_fields_that_programs_rely_on() {
    let house = House::demo().await;
    let program = Program::of(&house, VIEWER).await;
    let listed = program.first("").await;
    let answer = program.get(&format!("/initiatives/{}", id(&listed))).await;
    let read = json(&answer);
    assert_eq!(read, listed, "a list and a single reading say the same");
    assert_eq!(answer.header("etag"), format!("\"{}\"", read["version"]));
    for key in [
        "id",
        "name",
        "line",
        "product",
        "team",
        "lead",
        "stage",
        "horizon",
        "target_date",
        "baseline_target_date",
        "computed_health",
        "health",
        "stale",
        "version",
    ] {
        assert!(read.get(key).is_some(), "{key}");
    }
}

#[tokio::test]
async fn a_walk_meets_every_item_once_while_others_write() {
    let house = House::demo().await;
    let program = Program::of(&house, CPO).await;
    for path in ["/initiatives", "/lines", "/products", "/teams", "/people", "/initiatives?finished=false"] {
        let whole = program.walk(path, 200).await;
        let walked = program.walk(path, 3).await;
        assert!(!whole.is_empty(), "{path}");
        assert_eq!(walked, whole, "{path}");
        let ids: HashSet<&str> = walked.iter().map(id).collect();
        assert_eq!(ids.len(), walked.len(), "{path}");
    }
    let before = program.walk("/initiatives", 200).await;
    assert!(before.iter().all(|it| it["stale"] == (it["health"] == "unknown")), "stale and believed never agree");
    let page = json(&program.get("/initiatives?limit=20").await);
    let cursor = page["next_cursor"].as_str().unwrap();
    for changed in [&before[0], &before[before.len() - 1]] {
        let renamed = program
            .patch(
                &format!("/initiatives/{}", id(changed)),
                changed["version"].as_i64().unwrap(),
                &json!({ "name": "AAA", "horizon": "later" }),
            )
            .await;
        json(&renamed);
    }
    let rest = json(&program.get(&format!("/initiatives?limit=200&cursor={cursor}")).await);
    let seen: Vec<&str> =
        page["items"].as_array().unwrap().iter().chain(rest["items"].as_array().unwrap()).map(id).collect();
    assert_eq!(seen, before.iter().map(id).collect::<Vec<_>>());
}

#[tokio::test]
async fn filters_narrow_the_list_and_the_roll_up_alike() {
    let house = House::demo().await;
    let program = Program::of(&house, CPO).await;
    let all = program.walk("/initiatives", 200).await;
    for (query, keep) in [
        (
            "health=at_risk,off_track",
            Box::new(|it: &serde_json::Value| it["health"] == "at_risk" || it["health"] == "off_track")
                as Box<dyn Fn(&serde_json::Value) -> bool>,
        ),
        ("horizon=now", Box::new(|it| it["horizon"] == "now")),
        ("finished=false", Box::new(|it| it["health"] != "done")),
        ("stale=true", Box::new(|it| it["health"] == "unknown" && it["stale"] == true)),
        ("slipped=1", Box::new(|it| it["slip_days"].as_i64().unwrap() > 0)),
        (
            "doubted=true",
            Box::new(|it| {
                it["health"] == "on_track"
                    && (it["computed_health"] == "at_risk" || it["computed_health"] == "off_track")
                    || it["health"] == "at_risk" && it["computed_health"] == "off_track"
            }),
        ),
        ("team=none", Box::new(|it| it["team"].is_null())),
    ] {
        let found = program.walk(&format!("/initiatives?{query}"), 200).await;
        let expected: Vec<_> = all.iter().filter(|it| keep(it)).cloned().collect();
        assert_eq!(found, expected, "{query}");
        let roll_up = json(&program.get(&format!("/portfolio?{query}")).await);
        assert_eq!(roll_up["counts"]["total"], expected.len(), "{query}");
        let lines = roll_up["items"].as_array().unwrap();
        let sum: u64 = lines.iter().map(|line| line["counts"]["total"].as_u64().unwrap()).sum();
        assert_eq!(sum, expected.len() as u64, "{query}");
        assert!(roll_up["next_cursor"].is_null());
    }
}

#[tokio::test]
async fn what_is_not_documented_is_refused_and_named() {
    let house = House::demo().await;
    let program = Program::of(&house, CPO).await;
    for (path, status, named) in [
        ("/initiatives?colour=red", 400, "colour"),
        ("/initiatives?horizon=now&horizon=next", 400, "horizon"),
        ("/initiatives?horizon=soon", 400, "horizon"),
        ("/initiatives?health=", 400, "health"),
        ("/initiatives?stale=perhaps", 400, "stale"),
        ("/initiatives?limit=0", 400, "limit"),
        ("/initiatives?limit=201", 400, "limit"),
        ("/initiatives?cursor=abc", 400, "cursor"),
        ("/lines?health=at_risk", 400, "health"),
        ("/portfolio?limit=5", 400, "limit"),
    ] {
        assert_eq!(field(&problem(&program.get(path).await, status)), named, "{path}");
    }
    let one = json(&program.get("/initiatives?limit=1").await);
    let cursor = one["next_cursor"].as_str().unwrap();
    for path in ["/initiatives?horizon=now", "/people?", "/lines?limit=1"] {
        let answer = program.get(&format!("{path}&cursor={cursor}")).await;
        assert_eq!(field(&problem(&answer, 400)), "cursor", "a cursor of another query: {path}");
    }
    let listed = program.first("").await;
    problem(&program.get(&format!("/initiatives/{}?full=1", id(&listed))).await, 400);
}

#[tokio::test]
async fn every_failure_is_a_problem_document() {
    let house = House::demo().await;
    let program = Program::of(&house, CPO).await;
    problem(&program.get("/initiatives/absent").await, 404);
    problem(&program.get("/absent").await, 404);
    problem(&program.get("/initiatives/%ff").await, 400);
    let answer = program.send("DELETE", "/initiatives", &[], None).await;
    problem(&answer, 405);
    assert!(answer.header("allow").contains("GET"));
    let large = format!("{{\"name\": \"{}\"}}", "a".repeat(2 * 1024 * 1024));
    problem(&program.send("POST", "/initiatives", &[], Some(&large)).await, 413);
    for path in ["/api/v1/initiatives", "/api/v1/portfolio"] {
        for method in ["GET", "POST"] {
            let nobody = house.send(house.ask(method, path).body(Body::empty()).unwrap()).await;
            let status = if method == "POST" && path.ends_with("portfolio") { 405 } else { 401 };
            problem(&nobody, status);
            if status == 401 {
                assert!(nobody.header("www-authenticate").starts_with("Bearer"));
            }
        }
    }
}
