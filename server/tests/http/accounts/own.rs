//! One's own password and sessions.

use axum::http::StatusCode;

use super::{PASSWORD, founded};

const OTHER: &str = "seven gulls and a broken umbrella";

#[tokio::test]
async fn another_password_ends_every_other_session_and_renews_this_one() {
    let mut house = founded().await;
    let first = house.cookie.clone();
    let sign_in = [("email", "ada@heron.example"), ("password", PASSWORD)];
    let second = house.post("/api/accounts/sign_in", &sign_in).await;
    house.cookie = None;
    let second_elsewhere = house.post("/api/accounts/sign_in", &sign_in).await;
    assert_eq!((second.status, second_elsewhere.status), (StatusCode::OK, StatusCode::OK));
    house.keep(&second_elsewhere);
    let fields = [("current_password", PASSWORD), ("new_password", OTHER)];
    let answer = house.post("/api/accounts/change_password", &fields).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
    for ended in [first, house.cookie.clone()] {
        house.cookie = ended;
        assert_eq!(house.get("/account").await.status, StatusCode::SEE_OTHER);
    }
    house.keep(&answer);
    assert_eq!(house.get("/account?done=password").await.status, StatusCode::OK);
    house.cookie = None;
    assert_eq!(house.post("/api/accounts/sign_in", &sign_in).await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn whoever_does_not_know_the_password_cannot_change_it() {
    let house = founded().await;
    let fields = [("current_password", "a guess of some length"), ("new_password", OTHER)];
    for _ in 0..5 {
        let answer = house.post("/api/accounts/change_password", &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.text.contains("current_password"));
    }
    let waits = house.post("/api/accounts/change_password", &fields).await;
    assert_eq!(waits.status, StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test]
async fn out_everywhere_means_here_too() {
    let mut house = founded().await;
    let cookie = house.cookie.clone();
    let answer = house.post("/api/accounts/leave_everywhere", &[]).await;
    assert_eq!((answer.status, answer.header("location")), (StatusCode::OK, "/sign-in"));
    house.cookie = cookie;
    assert_eq!(house.get("/account").await.status, StatusCode::SEE_OTHER);
}
