//! Nobody is sent to another site.

use axum::http::StatusCode;

use crate::support::House;

#[tokio::test]
async fn the_way_on_after_signing_in_stays_here() {
    let house = House::demo().await;
    for (next, location) in [
        ("/portfolio?stale=yes", "/portfolio?stale=yes"),
        ("", "/"),
        ("https://evil.example/", "/"),
        ("//evil.example", "/"),
        ("/\\evil.example", "/"),
        ("/\t/evil.example", "/"),
        ("/\r\nset-cookie: a=b", "/"),
        ("javascript:alert(1)", "/"),
    ] {
        let fields = [("role", "viewer"), ("next", next)];
        let answer = house.post_plain("/api/accounts/look_around", "http://wheelhouse.test/sign-in", &fields).await;
        assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, location), "{next:?}");
    }
}

#[tokio::test]
async fn a_refused_form_goes_back_to_our_page_and_never_to_a_foreign_one() {
    let house = House::demo().await;
    let fields = [("_form", "sign-in"), ("email", "a@b.example"), ("password", "not a password")];
    for (from, back) in [
        ("http://wheelhouse.test/sign-in?next=%2Fteams", "/sign-in?next=%2Fteams&kept="),
        ("https://evil.example/sign-in", "/?kept="),
        ("http://wheelhouse.test.evil.example/x", "/?kept="),
        ("nonsense", "/?kept="),
    ] {
        let answer = house.post_plain("/api/accounts/sign_in", from, &fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        assert!(answer.header("location").starts_with(back), "{from}: {}", answer.header("location"));
    }
}

#[tokio::test]
async fn strangers_are_led_to_the_door_and_on_to_where_they_wanted() {
    let house = House::demo().await;
    let answer = house.get("/portfolio?health=at_risk").await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(answer.header("location"), "/sign-in?next=%2Fportfolio%3Fhealth%3Dat_risk");
}
