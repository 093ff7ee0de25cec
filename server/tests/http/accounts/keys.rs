//! Single keys are switched off with the account, as a plain form.

use axum::http::StatusCode;

use super::founded;
use crate::support::House;

const SWITCH: &str = "/api/accounts/single_keys";

fn on(page: &crate::support::Answer) -> bool {
    page.frame().viewer.unwrap().single_keys
}

#[tokio::test]
async fn single_keys_are_on_until_their_person_switches_them_off_and_on_again() {
    let house = founded().await;
    let page = house.get("/keyboard").await;
    assert!(on(&page) && page.text.contains("Switch single keys off") && page.text.contains(SWITCH));
    for (value, expected) in [("false", false), ("true", true)] {
        let answer =
            house.post_plain(SWITCH, "http://wheelhouse.test/keyboard", &[("on", value), ("next", "/keyboard")]).await;
        assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, "/keyboard"), "{}", answer.text);
        assert_eq!(on(&house.get("/account").await), expected);
    }
}

#[tokio::test]
async fn the_switch_leads_nowhere_else_and_strangers_have_none() {
    let house = founded().await;
    let sent =
        house.post_plain(SWITCH, "http://wheelhouse.test/", &[("on", "false"), ("next", "//evil.example")]).await;
    assert_eq!(sent.header("location"), "/");
    let stranger = House::empty().await;
    assert_eq!(stranger.post(SWITCH, &[("on", "false")]).await.status, StatusCode::UNAUTHORIZED);
}
