//! Signing in and out.

use app::state::PublicUrl;
use axum::http::StatusCode;

use crate::support::House;

#[tokio::test]
async fn one_click_makes_a_visitor_of_the_sample_anybody() {
    let mut house = House::demo().await;
    for (role, name) in [
        ("cpo", "Amara Osei"),
        ("lead", "Daniel Whitlock"),
        ("contributor", "Tomasz Zieliński"),
        ("viewer", "Claire Fontaine"),
    ] {
        house.become_role(role).await;
        let page = house.get("/account").await;
        assert_eq!(page.status, StatusCode::OK);
        assert_eq!(page.frame().viewer.unwrap().name, name, "{role}");
    }
}

#[tokio::test]
async fn there_is_no_such_click_in_a_real_workspace() {
    let house = House::demo().await.with(|state| state.demo = false);
    let answer = house.post("/api/accounts/look_around", &[("role", "admin")]).await;
    assert_eq!((answer.status, answer.header("set-cookie")), (StatusCode::NOT_FOUND, ""));
    assert!(!house.get("/sign-in").await.text.contains("Look around as"));
}

#[tokio::test]
async fn whoever_signs_in_again_gets_another_session_and_the_earlier_one_ends() {
    let mut house = House::demo().await;
    house.become_role("cpo").await;
    let earlier = house.cookie.clone();
    house.become_role("cpo").await;
    assert_ne!(house.cookie, earlier);
    house.cookie = earlier;
    assert_eq!(house.get("/account").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_session_that_was_left_is_of_no_use() {
    let mut house = House::demo().await;
    house.become_role("lead").await;
    let cookie = house.cookie.clone();
    let answer = house.post("/api/accounts/sign_out", &[]).await;
    assert!(answer.header("set-cookie").contains("Max-Age=0"));
    house.cookie = cookie;
    assert_eq!(house.get("/account").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn the_cookie_is_out_of_reach_of_scripts_and_over_https_of_everything_else() {
    let house = House::demo().await;
    let answer = house.post("/api/accounts/look_around", &[("role", "viewer")]).await;
    let cookie = answer.header("set-cookie");
    assert!(cookie.starts_with("wheelhouse=") && cookie.contains("; HttpOnly; SameSite=Lax"), "{cookie}");
    let house = house.with(|state| state.public_url = PublicUrl::parse("https://wheelhouse.test").unwrap());
    let answer = house.post("/api/accounts/look_around", &[("role", "viewer")]).await;
    let cookie = answer.header("set-cookie");
    assert!(cookie.starts_with("__Host-wheelhouse=") && cookie.ends_with("; Secure"), "{cookie}");
}

#[tokio::test]
async fn an_account_that_exists_and_one_that_does_not_are_refused_alike_and_both_wait_after_five() {
    let house = House::demo().await;
    let mut answers = Vec::new();
    for email in ["amara.osei@tern.example", "nobody@tern.example"] {
        let fields = [("email", email), ("password", "not the password at all")];
        let mut texts = Vec::new();
        for _ in 0..6 {
            let answer = house.post("/api/accounts/sign_in", &fields).await;
            texts.push((answer.status, answer.text));
        }
        answers.push(texts);
    }
    assert_eq!(answers[0], answers[1]);
    assert_eq!(answers[0][4].0, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(answers[0][5].0, StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test]
async fn a_refused_sign_in_keeps_the_address_and_never_the_password() {
    let house = House::demo().await;
    let fields = [("_form", "sign-in"), ("email", "amara@tern.example"), ("password", "hunter2hunter2hunter2")];
    let answer = house.post_plain("/api/accounts/sign_in", "http://wheelhouse.test/sign-in", &fields).await;
    let page = house.get(answer.header("location")).await;
    assert!(page.text.contains("value=\"amara@tern.example\""));
    assert!(page.text.contains("That e-mail and password do not match"));
    assert!(!page.text.contains("hunter2"));
}
