//! What programs change, and how it is kept from harm.

use serde_json::{Value, json};

use super::program::{CPO, Program, field, id, json, problem};
use crate::support::House;

fn new(product: &Value) -> Value {
    json!({ "name": "Night mode", "product": id(product), "horizon": "now", "stage": "discovery",
        "themes": ["Quiet"], "target_date": "2031-05-01", "confidence": 60, "summary": "Quieter at night." })
}

async fn product(program: &Program<'_>) -> Value {
    program.walk("/products", 200).await.remove(0)
}

#[tokio::test]
async fn an_initiative_is_added_and_found_again() {
    let house = House::demo().await;
    let program = Program::of(&house, CPO).await;
    let product = product(&program).await;
    let answer = program.post("/initiatives", &new(&product)).await;
    assert_eq!(answer.status.as_u16(), 201);
    let made = json(&answer);
    assert_eq!(answer.header("location"), format!("/api/v1/initiatives/{}", id(&made)));
    assert_eq!(
        (&made["health"], &made["stale"], &made["declared_health"]),
        (&json!("unknown"), &json!(true), &Value::Null)
    );
    assert_eq!((&made["baseline_target_date"], &made["product"]), (&json!("2031-05-01"), &product["name"]));
    assert_eq!(json(&program.get(&format!("/initiatives/{}", id(&made))).await), made);
    let by_name = json!({ "name": "By name", "product": product["name"], "line": product["line"] });
    assert_eq!(json(&program.post("/initiatives", &by_name).await)["product_id"], product["id"]);
}

#[tokio::test]
async fn every_field_at_fault_is_named() {
    let house = House::demo().await;
    let program = Program::of(&house, CPO).await;
    let wrong = json!({ "name": " ", "product": "Nothing", "team": "Nobody", "lead": "No one", "target_date": "soon", "confidence": 200, "source_url": "javascript:1" });
    let told = problem(&program.post("/initiatives", &wrong).await, 422);
    let named: Vec<&str> =
        told["errors"].as_array().unwrap().iter().map(|error| error["field"].as_str().unwrap()).collect();
    assert_eq!(named, ["name", "product", "team", "lead", "target_date", "confidence", "source_url"]);
    for (body, status, named) in [
        ("{", 400, ""),
        ("", 400, ""),
        ("{\"name\": 5, \"product\": \"a\"}", 422, "name"),
        ("{\"product\": \"a\"}", 422, "name"),
        ("{\"name\": \"a\", \"product\": \"a\", \"colour\": 1}", 422, "colour"),
        ("{\"name\": \"a\", \"product\": \"a\", \"stage\": \"soon\"}", 422, "stage"),
        ("[]", 422, "body"),
    ] {
        let told = problem(&program.send("POST", "/initiatives", &[], Some(body)).await, status);
        assert!(named.is_empty() || field(&told) == named, "{body}: {told}");
    }
    let form = program.send("POST", "/initiatives", &[("content-type", "text/plain")], Some("{}")).await;
    problem(&form, 415);
}

#[tokio::test]
async fn a_change_for_an_earlier_version_is_refused_with_both_texts() {
    let house = House::demo().await;
    let program = Program::of(&house, CPO).await;
    let before = program.first("").await;
    let (path, version) = (format!("/initiatives/{}", id(&before)), before["version"].as_i64().unwrap());
    let missing = program.send("PATCH", &path, &[], Some("{\"name\": \"A\"}")).await;
    assert_eq!(field(&problem(&missing, 428)), "If-Match");
    let after = json(&program.patch(&path, version, &json!({ "name": "Theirs", "themes": ["Grid"] })).await);
    assert_eq!((&after["name"], &after["themes"]), (&json!("Theirs"), &json!(["Grid"])));
    let told = problem(&program.patch(&path, version, &json!({ "name": "Mine" })).await, 412);
    assert_eq!(
        (&told["conflict"]["theirs"]["name"], &told["conflict"]["yours"]["name"]),
        (&json!("Theirs"), &json!("Mine"))
    );
    assert_eq!(told["conflict"]["version"], after["version"]);
    let in_document = json!({ "name": "Mine", "version": version }).to_string();
    problem(&program.send("PATCH", &path, &[], Some(&in_document)).await, 409);
    problem(&program.send("PATCH", &path, &[("if-match", "\"a\"")], Some("{}")).await, 400);
    assert_eq!(json(&program.get(&path).await), after, "nothing of it happened");
    let any = program.send("PATCH", &path, &[("if-match", "*")], Some("{\"team\": null, \"lead\": null}")).await;
    assert_eq!((&json(&any)["team"], &json(&any)["lead"]), (&Value::Null, &Value::Null));
}

#[tokio::test]
async fn a_date_moves_only_with_a_reason_and_the_first_promise_stays() {
    let house = House::demo().await;
    let program = Program::of(&house, CPO).await;
    let made = json(&program.post("/initiatives", &new(&product(&program).await)).await);
    let path = format!("/initiatives/{}", id(&made));
    let moved = json!({ "target_date": "2031-06-01", "name": "Renamed" });
    assert_eq!(field(&problem(&program.patch(&path, 1, &moved).await, 422)), "reason");
    assert_eq!(json(&program.get(&path).await), made, "the name stayed as well");
    let moved = json!({ "target_date": "2031-06-01", "name": "Renamed", "reason": "The laboratory is full" });
    let after = json(&program.patch(&path, 1, &moved).await);
    assert_eq!((&after["target_date"], &after["baseline_target_date"]), (&json!("2031-06-01"), &json!("2031-05-01")));
    assert_eq!((&after["slip_days"], &after["name"]), (&json!(31), &json!("Renamed")));
    let only = program.patch(&path, after["version"].as_i64().unwrap(), &json!({ "reason": "No date" })).await;
    assert_eq!(field(&problem(&only, 422)), "target_date");
}

#[tokio::test]
async fn a_request_sent_again_under_its_key_happens_once() {
    let house = House::demo().await;
    let program = Program::of(&house, CPO).await;
    let product = product(&program).await;
    let (key, before) = ([("idempotency-key", "k-1")], program.walk("/initiatives", 200).await.len());
    let body = new(&product).to_string();
    let first = json(&program.send("POST", "/initiatives", &key, Some(&body)).await);
    let again = program.send("POST", "/initiatives", &key, Some(&body)).await;
    assert_eq!((again.status.as_u16(), json(&again)), (201, first.clone()));
    let other = json!({ "name": "Another", "product": id(&product) }).to_string();
    assert_eq!(
        field(&problem(&program.send("POST", "/initiatives", &key, Some(&other)).await, 422)),
        "Idempotency-Key"
    );
    assert_eq!(program.walk("/initiatives", 200).await.len(), before + 1);
    let path = format!("/initiatives/{}/updates", id(&first));
    let update = json!({ "health": "on_track", "narrative": "It begins." }).to_string();
    let posted = json(&program.send("POST", &path, &key, Some(&update)).await);
    assert_eq!(json(&program.send("POST", &path, &key, Some(&update)).await), posted);
    assert_eq!(program.walk(&path, 200).await, [posted]);
    let long = "k".repeat(201);
    for wrong in ["", "ä", "a b", long.as_str()] {
        let answer = program.send("POST", &path, &[("idempotency-key", wrong)], Some(&update)).await;
        assert_eq!(field(&problem(&answer, 400)), "Idempotency-Key", "{wrong}");
    }
}

#[tokio::test]
async fn an_update_is_posted_read_and_shown() {
    let house = House::demo().await;
    let program = Program::of(&house, CPO).await;
    let made = json(&program.post("/initiatives", &new(&product(&program).await)).await);
    let path = format!("/initiatives/{}/updates", id(&made));
    for (health, way) in [("on_track", ""), ("at_risk", "Ana asks the laboratory by Friday."), ("paused", "")] {
        let posted =
            program.post(&path, &json!({ "health": health, "narrative": "**Tested**", "path_to_green": way })).await;
        assert_eq!(posted.status.as_u16(), 201);
        let posted = json(&posted);
        assert_eq!((&posted["narrative"], &posted["path_to_green"]), (&json!("**Tested**"), &json!(way)));
        let read = json(&program.get(&format!("/initiatives/{}", id(&made))).await);
        assert_eq!(
            (&read["health"], &read["declared_health"], &read["stale"]),
            (&json!(health), &json!(health), &json!(false))
        );
    }
    let healths: Vec<Value> = program.walk(&path, 1).await.iter().map(|update| update["health"].clone()).collect();
    assert_eq!(healths, ["paused", "at_risk", "on_track"], "newest first");
    let trouble = program.post(&path, &json!({ "health": "off_track", "narrative": "It broke." })).await;
    assert_eq!(field(&problem(&trouble, 422)), "path_to_green");
    let green = program.post(&path, &json!({ "health": "green", "narrative": "Fine." })).await;
    assert_eq!(field(&problem(&green, 422)), "health");
}
