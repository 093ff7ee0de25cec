//! Invitations, roles, and the last administrator.

use axum::http::StatusCode;

use super::{PASSWORD, founded};
use crate::support::{Answer, House};

async fn invite(house: &House, email: &str, role: &str) -> String {
    let fields = [("name", "Ben Ford"), ("email", email), ("role", role), ("reach", "organisation")];
    let answer = house.post("/api/accounts/invite", &fields).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
    answer.header("location").split_once("?link=").unwrap().1.to_owned()
}

async fn accept(house: &House, token: &str, password: &str) -> Answer {
    house
        .post("/api/accounts/accept_link", &[("token", token), ("name", "Benjamin Ford"), ("password", password)])
        .await
}

/// The id in a hidden field of the members page: of the account of a name, or of their first role.
async fn field(house: &House, form: &str, after: &str) -> String {
    let page = house.get("/settings/members").await.text;
    let row = page.split("<tr>").skip(1).find(|row| row.contains(after)).unwrap().to_owned();
    row.split(&format!("id=\"{form}-")).nth(1).unwrap().split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn an_invitation_lets_somebody_in_once() {
    let mut house = founded().await;
    let link = invite(&house, "ben@heron.example", "contributor").await;
    let shown = house.get(&format!("/settings/members?link={link}")).await;
    assert!(shown.text.contains(&format!("http://wheelhouse.test/welcome/{link}")));
    house.cookie = None;
    let page = house.get(&format!("/welcome/{link}")).await;
    assert!(page.text.contains("Welcome to Heron") && page.text.contains("ben@heron.example"));
    assert_eq!(accept(&house, &link, "short").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let answer = accept(&house, &link, PASSWORD).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
    house.keep(&answer);
    assert!(house.get("/account").await.text.contains("Benjamin Ford"));
    assert_eq!(accept(&house, &link, PASSWORD).await.status, StatusCode::NOT_FOUND);
    house.cookie = None;
    assert_eq!(house.get(&format!("/welcome/{link}")).await.status, StatusCode::NOT_FOUND);
    let signed = house.post("/api/accounts/sign_in", &[("email", "ben@heron.example"), ("password", PASSWORD)]).await;
    assert_eq!(signed.status, StatusCode::OK);
}

#[tokio::test]
async fn a_disabled_member_is_out_at_once() {
    let mut house = founded().await;
    let admin = house.cookie.clone();
    let link = invite(&house, "ben@heron.example", "contributor").await;
    house.cookie = None;
    let answer = accept(&house, &link, PASSWORD).await;
    house.keep(&answer);
    let ben = house.cookie.clone();
    house.cookie = admin;
    let person = field(&house, "standing", "Benjamin Ford").await;
    let disabled = house.post("/api/accounts/set_standing", &[("person", &person), ("standing", "disabled")]).await;
    assert_eq!(disabled.status, StatusCode::OK, "{}", disabled.text);
    house.cookie = ben;
    assert_eq!(house.get("/account").await.status, StatusCode::SEE_OTHER);
    let signed = house.post("/api/accounts/sign_in", &[("email", "ben@heron.example"), ("password", PASSWORD)]).await;
    assert_eq!(signed.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn the_last_administrator_can_neither_leave_nor_be_disabled() {
    let house = founded().await;
    // An invitation that nobody has accepted lets nobody in.
    invite(&house, "ben@heron.example", "admin").await;
    let (person, grant) = (field(&house, "standing", "Ada Marsh").await, field(&house, "revoke", "Ada Marsh").await);
    for (path, fields) in [
        ("/api/accounts/set_standing", vec![("person", person.as_str()), ("standing", "disabled")]),
        ("/api/accounts/revoke_role", vec![("grant", grant.as_str())]),
    ] {
        let answer = house.post(path, &fields).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path}");
        assert!(answer.text.contains("last administrator"));
    }
    assert_eq!(house.get("/settings/members").await.status, StatusCode::OK);
}

#[tokio::test]
async fn members_settings_and_trail_are_for_administrators() {
    let mut house = House::demo().await;
    for role in ["cpo", "lead", "contributor", "viewer"] {
        house.become_role(role).await;
        for page in ["/settings/members", "/settings/audit"] {
            assert_eq!(house.get(page).await.status, StatusCode::NOT_FOUND, "{role} {page}");
        }
        let change = house.post(
            "/api/organisation/change",
            &[("version", "1"), ("organisation", "Mine"), ("time_zone", "UTC"), ("week_start", "monday")],
        );
        assert_eq!(change.await.status, StatusCode::FORBIDDEN, "{role}");
        for operation in ["invite", "give_role", "renew_link"] {
            let fields = [
                ("name", "X"),
                ("email", "x@heron.example"),
                ("role", "admin"),
                ("reach", "organisation"),
                ("person", "1"),
            ];
            let answer = house.post(&format!("/api/accounts/{operation}"), &fields).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{role} {operation}");
        }
    }
}

#[tokio::test]
async fn the_trail_says_who_did_what_and_no_secret() {
    let house = founded().await;
    let link = invite(&house, "ben@heron.example", "lead").await;
    let page = house.get("/settings/audit").await;
    assert_eq!(page.status, StatusCode::OK);
    for words in ["invite", "set up", "Ada Marsh", "Ben Ford"] {
        assert!(page.text.contains(words), "{words}");
    }
    assert!(!page.text.contains(&link) && !page.text.contains("argon2"));
}

#[tokio::test]
async fn settings_that_changed_meanwhile_are_not_overwritten() {
    let house = founded().await;
    let change =
        |name: &'static str| [("version", "1"), ("organisation", name), ("time_zone", "UTC"), ("week_start", "sunday")];
    let first = house.post("/api/organisation/change", &change("Heron and Sons")).await;
    assert_eq!((first.status, first.header("location")), (StatusCode::OK, "/settings"));
    let second = house.post("/api/organisation/change", &change("Egret")).await;
    assert_eq!(second.status, StatusCode::CONFLICT);
    assert!(second.text.contains("Heron and Sons") && second.text.contains("Ada Marsh"), "{}", second.text);
}
