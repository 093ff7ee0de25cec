//! `/search` and `/api/v1/search` from outside.

use serde_json::Value;

use crate::{
    api::program::{CPO, Program, VIEWER, field, json, problem},
    support::House,
};

#[tokio::test]
async fn the_search_page_is_a_plain_form_that_names_every_kind() {
    let mut house = House::demo().await;
    house.become_role("cpo").await;
    let home = house.get("/").await;
    assert!(home.text.contains("action=\"/search\" method=\"get\""), "the field in the bar is a form");
    let empty = house.get("/search").await;
    assert_eq!(empty.status, 200);
    // Between two texts the renderer leaves a mark of its own.
    let found = house.get("/search?q=cert").await.text.replace("<!>", "");
    assert!(found.contains("CE and MCS <mark>cert</mark>ification"), "{found}");
    assert!(found.contains("value=\"cert\"") && found.contains("#update-"));
    let one = house.get("/search?q=cert&kind=update").await;
    assert!(!one.text.contains("id=\"found-initiative\"") && one.text.contains("id=\"found-update\""));
    let nothing = house.get("/search?q=%22%3Cb%3Enowhere%20NEAR(").await;
    assert_eq!(nothing.status, 200);
    assert!(nothing.text.contains("Nothing holds all of these words"), "{}", nothing.text);
    assert!(nothing.text.contains("&lt;b&gt;nowhere NEAR(”"), "what was typed is text");
}

#[tokio::test]
async fn what_cannot_be_looked_for_is_refused_on_the_page_too() {
    let mut house = House::demo().await;
    house.become_role("viewer").await;
    assert_eq!(house.get(&format!("/search?q={}", "x".repeat(201))).await.status, 422);
    assert_eq!(house.get(&format!("/api/search/palette?q={}", "x".repeat(201))).await.status, 422);
    assert_eq!(house.get("/search?q=x&kind=secret").await.status, 422);
    house.cookie = None;
    assert_eq!(house.get("/api/search/palette?q=x").await.status, 401);
    assert!(house.get("/search?q=x").await.header("location").starts_with("/sign-in?next=%2Fsearch%3Fq%3Dx"));
}

#[tokio::test]
async fn a_program_finds_what_its_person_may_see() {
    let house = House::demo().await;
    let program = Program::of(&house, CPO).await;
    let page = json(&program.get("/search?q=certif").await);
    assert!(page["next_cursor"].is_null());
    let items = page["items"].as_array().unwrap();
    let first = &items[0];
    assert_eq!((&first["kind"], &first["name"]), (&"initiative".into(), &"CE and MCS certification".into()));
    assert_eq!(first["path"], format!("/initiatives/{}", first["id"].as_str().unwrap()));
    let matched = |item: &Value| item["passage"].as_array().unwrap().iter().any(|stretch| stretch["matched"] == true);
    assert!(items.iter().any(|item| item["kind"] == "update" && matched(item)), "{items:?}");
    let two = json(&program.get("/search?q=the&kind=update&limit=2").await);
    assert_eq!(two["items"].as_array().unwrap().len(), 2);
    assert_eq!(json(&program.get("/search?q=").await)["items"], Value::Array(Vec::new()));
}

#[tokio::test]
async fn a_search_that_says_too_much_or_nothing_is_a_problem_that_names_the_parameter() {
    let house = House::demo().await;
    let program = Program::of(&house, VIEWER).await;
    let long = format!("/search?q={}", "x".repeat(201));
    for (path, name) in [
        ("/search", "q"),
        (long.as_str(), "q"),
        ("/search?q=a&kind=secret", "kind"),
        ("/search?q=a&limit=0", "limit"),
        ("/search?q=a&limit=101", "limit"),
        ("/search?q=a&cursor=x", "cursor"),
        ("/search?q=a&q=b", "q"),
    ] {
        assert_eq!(field(&problem(&program.get(path).await, 400)), name, "{path}");
    }
}
