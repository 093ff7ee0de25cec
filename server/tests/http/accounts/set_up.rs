//! The first run.

use app::{accounts::set_up::issue_token, viewer::Role};
use axum::http::StatusCode;

use super::PASSWORD;
use crate::support::House;

pub async fn token(house: &House) -> String {
    issue_token(&house.state.db, house.state.now()).await.unwrap().unwrap().secret().to_owned()
}

pub fn form(token: &str) -> Vec<(&str, &str)> {
    vec![
        ("_form", "set-up"),
        ("token", token),
        ("name", "Ada Marsh"),
        ("email", "Ada@Heron.example"),
        ("password", PASSWORD),
        ("organisation", "Heron"),
        ("time_zone", "Europe/Berlin"),
        ("week_start", "monday"),
        ("start", "empty"),
    ]
}

#[tokio::test]
async fn an_empty_workspace_leads_every_page_to_set_up_and_shows_nothing_without_the_token() {
    let house = House::empty().await;
    let right = token(&house).await;
    for path in ["/", "/portfolio", "/sign-in"] {
        assert_eq!(house.get(path).await.header("location"), "/set-up", "{path}");
    }
    for path in ["/set-up", "/set-up?token=wrong", "/set-up?token="] {
        let page = house.get(path).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{path}");
        assert!(page.text.contains("Set-up is guarded") && !page.text.contains("<form"), "{path}");
    }
    let page = house.get(&format!("/set-up?token={right}")).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text.contains("Set up your workspace") && page.text.contains("Europe/Berlin"));
}

#[tokio::test]
async fn the_token_founds_one_organisation_once_and_its_owner_is_in() {
    let mut house = House::empty().await;
    let token = token(&house).await;
    let answer = house.post("/api/accounts/set_up", &form(&token)).await;
    assert_eq!((answer.status, answer.header("location")), (StatusCode::OK, "/"));
    house.keep(&answer);
    let page = house.get("/settings").await;
    assert!(page.text.contains("Heron runs on the clocks of Europe/Berlin"), "{}", page.text);
    assert_eq!(page.frame().viewer.unwrap().role, Role::Admin);
    house.cookie = None;
    assert_eq!(house.post("/api/accounts/set_up", &form(&token)).await.status, StatusCode::NOT_FOUND);
    assert_eq!(house.get(&format!("/set-up?token={token}")).await.status, StatusCode::NOT_FOUND);
    assert!(issue_token(&house.state.db, house.state.now()).await.unwrap().is_none());
}

#[tokio::test]
async fn only_the_newest_token_works() {
    let house = House::empty().await;
    let (first, second) = (token(&house).await, token(&house).await);
    assert_eq!(house.get(&format!("/set-up?token={first}")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(house.get(&format!("/set-up?token={second}")).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_refused_form_names_every_field_and_keeps_what_was_typed_but_the_password() {
    let house = House::empty().await;
    let token = token(&house).await;
    let mut fields = form(&token);
    for (name, value) in &mut fields {
        match *name {
            "email" => *value = "not an address",
            "password" => *value = "Heron Heron 2026",
            "time_zone" => *value = "Mars/Olympus",
            _ => {}
        }
    }
    let from = format!("http://wheelhouse.test/set-up?token={token}");
    let answer = house.post_plain("/api/accounts/set_up", &from, &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let page = house.get(answer.header("location")).await;
    assert!(page.text.contains("three things") || page.text.contains("3 things"), "{}", page.text);
    for kept in ["Ada Marsh", "not an address", "Choose a time zone by its name", "guessed early"] {
        assert!(page.text.contains(kept), "{kept}");
    }
    assert!(!page.text.contains("Heron Heron 2026"));
}

/// The form with another start.
async fn started(house: &House, start: &str, csv: &str) -> crate::support::Answer {
    let token = token(house).await;
    let mut fields = form(&token);
    fields.retain(|(name, _)| *name != "start");
    fields.extend([("start", start), ("csv", csv)]);
    house.post("/api/accounts/set_up", &fields).await
}

#[tokio::test]
async fn a_workspace_can_start_with_the_sample_under_its_own_name_and_without_its_doors() {
    let mut house = House::empty().await;
    let answer = started(&house, "sample", "").await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
    house.keep(&answer);
    assert!(house.get("/settings").await.text.contains("Heron runs on the clocks"));
    assert!(house.get("/settings/members").await.text.contains("Amara Osei"));
    house.cookie = None;
    assert!(!house.get("/sign-in").await.text.contains("Look around as"));
    assert_eq!(house.post("/api/accounts/look_around", &[("role", "cpo")]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_workspace_can_start_from_a_pasted_file_and_a_broken_one_founds_nothing() {
    let mut house = House::empty().await;
    let broken = started(&house, "csv", "name,stage\nQuieter fan,flying\n").await;
    assert_eq!(broken.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(broken.text.contains("row 2") && broken.text.contains("flying"), "{}", broken.text);
    assert_eq!(started(&house, "csv", "").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(house.get("/").await.header("location"), "/set-up");
    let answer = started(&house, "csv", "name,line,stage\nQuieter fan,Heat,discovery\n").await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
    house.keep(&answer);
    assert!(
        house.get("/portfolio").await.text.contains("Quieter fan")
            || house.get("/portfolio").await.text.contains("Heat")
    );
}
