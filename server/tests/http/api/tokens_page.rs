//! `/settings/tokens`: made, shown once, listed, revoked.

use super::program::Program;
use crate::support::House;

const MAKE: &str = "/api/accounts/make_token";

#[tokio::test]
async fn a_secret_is_shown_once_and_stands_in_no_address() {
    let mut house = House::demo().await;
    house.become_role("contributor").await;
    let fields = [("name", "Jira"), ("access", "write"), ("lifetime", "30"), ("key", "k")];
    let made = house.post_plain(MAKE, "http://wheelhouse.test/settings/tokens", &fields).await;
    assert_eq!((made.status.as_u16(), made.header("location")), (303, "/settings/tokens"), "{}", made.text);
    let carried = made.header("set-cookie").to_owned();
    assert!(carried.contains("HttpOnly") && carried.contains("SameSite=Strict"));
    let secret = carried.split(['=', ';']).nth(1).unwrap().to_owned();
    let session = house.cookie.clone().unwrap();
    house.cookie = Some(format!("{session}; wheelhouse-fresh-token={secret}"));
    let page = house.get("/settings/tokens").await;
    assert!(page.text.contains(&secret) && page.text.contains("Jira"));
    assert!(page.header("set-cookie").starts_with("wheelhouse-fresh-token=;"), "{}", page.header("set-cookie"));
    house.cookie = Some(session);
    let page = house.get("/settings/tokens").await;
    assert!(!page.text.contains(&secret) && page.text.contains("Jira"));
    let program = Program { house: &house, token: secret };
    assert!(program.get("/lines").await.status.is_success());
}

#[tokio::test]
async fn a_token_is_revoked_by_its_person_and_by_nobody_else_but_an_administrator() {
    let mut house = House::demo().await;
    house.become_role("contributor").await;
    let made = house.post(MAKE, &[("name", "Jira"), ("access", "read"), ("lifetime", "7")]).await;
    let secret = made.header("set-cookie").split(['=', ';']).nth(1).unwrap().to_owned();
    let page = house.get("/settings/tokens").await;
    let id = page.text.split("id=\"revoke-").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let revoke = [("token", id.as_str())];
    house.become_role("lead").await;
    assert_eq!(house.post("/api/accounts/revoke_token", &revoke).await.status.as_u16(), 404);
    assert!(!house.get("/settings/tokens").await.text.contains("Jira"));
    assert!(Program { house: &house, token: secret.clone() }.get("/lines").await.status.is_success());
    house.become_role("admin").await;
    assert!(house.get("/settings/tokens").await.text.contains("Jira"));
    assert!(house.post("/api/accounts/revoke_token", &revoke).await.status.is_success());
    assert_eq!(Program { house: &house, token: secret }.get("/lines").await.status.as_u16(), 401);
    let refused = house.post(MAKE, &[("name", ""), ("access", "all"), ("lifetime", "9000")]).await;
    assert_eq!(refused.status.as_u16(), 422);
}
