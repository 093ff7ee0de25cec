//! Answering from outside: signed in, by a link, without JavaScript, and what is refused.

use axum::http::StatusCode;

use crate::support::{Answer, House};

/// The first of what stands between two texts.
fn between<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    text.split_once(from).and_then(|(_, rest)| rest.split_once(to)).map_or("", |(found, _)| found)
}

/// The sample, seen by somebody who is asked in its open wave; gives the wave's id.
async fn asked() -> (House, String) {
    let mut house = House::demo().await;
    house.become_role("contributor").await;
    let page = house.get("/surveys").await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text);
    let wave = between(&page.text, "href=\"/surveys/", "/answer\"").to_owned();
    assert_eq!(wave.len(), 36, "{}", page.text);
    (house, wave)
}

fn secret(page: &Answer) -> String {
    assert_eq!(page.status, StatusCode::OK, "{}", page.text);
    between(&page.text, "name=\"secret\" value=\"", "\"").to_owned()
}

/// The cookie that an answer to an answer brings, beside those there are.
fn with(cookies: Option<&String>, answer: &Answer) -> String {
    let own = answer.header("set-cookie").split(';').next().unwrap_or_default();
    let before = cookies.map(|cookies| format!("{cookies}; ")).unwrap_or_default();
    format!("{before}{own}")
}

async fn kept(house: &House) -> Vec<String> {
    house.state.db.copy_to(&house.folder().join("copy.sqlite")).await.unwrap();
    let copy = std::fs::read(house.folder().join("copy.sqlite")).unwrap();
    let marks = ["Marmalade"];
    marks
        .iter()
        .filter(|mark| copy.windows(mark.len()).any(|w| w == mark.as_bytes()))
        .map(|m| (*m).to_owned())
        .collect()
}

#[tokio::test]
async fn somebody_signed_in_answers_without_javascript_and_changes_it_in_the_same_browser() {
    let (mut house, wave) = asked().await;
    let address = format!("/surveys/{wave}/answer");
    let page = house.get(&address).await;
    assert!(page.text.contains("What can my manager see?"));
    let secret = secret(&page);
    let from = format!("http://wheelhouse.test{address}");
    let fields = [("wave", wave.as_str()), ("secret", secret.as_str()), ("said[0]", "green"), ("felt[0]", "worse")];
    let sent = house.post_plain("/api/surveys/answer", &from, &fields).await;
    assert_eq!((sent.status, sent.header("location")), (StatusCode::SEE_OTHER, &*format!("{address}?done=1")));
    let elsewhere = house.get(&address).await;
    assert_eq!(elsewhere.status, StatusCode::FORBIDDEN);
    assert!(elsewhere.text.contains("nobody can tell which answer is yours"));
    house.cookie = Some(with(house.cookie.as_ref(), &sent));
    let again = house.get(&format!("{address}?done=1")).await;
    assert!(again.text.contains("Your answer is in") && again.text.contains("Change my answer"));
    assert!(again.text.contains(&secret), "the same answer is changed");
    let changed = house.post("/api/surveys/answer", &[("wave", &wave), ("secret", &secret), ("said[0]", "red")]).await;
    assert_eq!(changed.status, StatusCode::OK, "{}", changed.text);
}

#[tokio::test]
async fn a_refused_answer_is_kept_nowhere() {
    let (house, wave) = asked().await;
    let address = format!("/surveys/{wave}/answer");
    let secret = secret(&house.get(&address).await);
    let from = format!("http://wheelhouse.test{address}");
    let fields = [("wave", wave.as_str()), ("secret", secret.as_str()), ("comment[0]", "Marmalade")];
    let refused = house.post_plain("/api/surveys/answer", &from, &fields).await;
    assert_eq!(refused.header("location"), format!("{address}?refused=1"));
    assert_eq!(kept(&house).await, Vec::<String>::new());
    assert!(house.get(&format!("{address}?refused=1")).await.text.contains("Answer at least one question"));
}

#[tokio::test]
async fn a_personal_link_takes_one_answer_and_tells_nobody_anything() {
    let (mut house, wave) = asked().await;
    house.become_role("cpo").await;
    let page = house.get("/surveys").await.text;
    let (before, _) = page.split_once("\">Tomasz Zieliński<").unwrap();
    let person = before.rsplit_once("value=\"").unwrap().1.to_owned();
    let made = house.post("/api/surveys/link", &[("wave", &wave), ("person", &person)]).await;
    let link = made.header("location").split_once("?link=").unwrap().1.to_owned();
    assert!(house.get(&format!("/surveys?link={link}")).await.text.contains(&format!("/answer/{link}")));
    house.cookie = None;
    let address = format!("/answer/{link}");
    let page = house.get(&address).await;
    let secret = secret(&page);
    let fields = [("token", link.as_str()), ("secret", secret.as_str()), ("said[3]", "yellow")];
    let sent = house.post("/api/surveys/answer", &fields).await;
    assert_eq!(
        (sent.status, sent.header("location")),
        (StatusCode::OK, &*format!("{address}?done=1")),
        "{}",
        sent.text
    );
    let used = house.get(&address).await;
    let forged = house.get("/answer/x").await;
    for page in [&used, &forged] {
        assert_eq!(page.status, StatusCode::NOT_FOUND);
        assert!(page.text.contains("This link does not work"));
        assert!(!page.text.contains(&person));
    }
    house.cookie = Some(with(None, &sent));
    assert!(house.get(&address).await.text.contains("Change my answer"));
}

#[tokio::test]
async fn results_are_read_by_the_team_and_by_those_who_lead_it() {
    let (mut house, _) = asked().await;
    let map = house.get("/teams/health").await;
    assert_eq!(map.status, StatusCode::OK);
    house.become_role("cpo").await;
    let map = house.get("/teams/health").await.text;
    let row = map.split("<tr>").find(|row| row.contains("Compressor")).unwrap();
    let team = between(row, "href=\"", "\"").replace("&amp;", "&");
    let page = house.get(&team).await;
    assert!(page.text.contains("We wait longer for the lab than for the parts."), "{}", page.text);
    assert!(map.contains("a group must have at least 5"), "Parts and Quoting are small");
    house.become_role("viewer").await;
    assert_eq!(house.get(&team).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn programs_and_files_get_what_the_pages_show_and_nothing_else() {
    let (mut house, open) = asked().await;
    house.become_role("cpo").await;
    let surveys: serde_json::Value = serde_json::from_str(&house.get("/api/v1/surveys").await.text).unwrap();
    let waves = surveys["items"].as_array().unwrap();
    assert_eq!(waves.len(), 7);
    let of = |id: &str| format!("/api/v1/surveys/{id}/results");
    assert_eq!(house.get(&of(&open)).await.status, StatusCode::NOT_FOUND, "an open wave has no results");
    let closed = waves.iter().rfind(|wave| wave["open"] == false).unwrap()["id"].as_str().unwrap();
    let results: serde_json::Value = serde_json::from_str(&house.get(&of(closed)).await.text).unwrap();
    let parts = results.as_array().unwrap().iter().find(|group| group["team"] == "Parts").unwrap();
    assert!(parts["hidden"].is_string() && parts["questions"] == serde_json::json!([]));
    let file = house.get(&format!("/surveys/{closed}/results.csv")).await;
    assert_eq!(file.status, StatusCode::OK);
    assert!(file.text.contains("Compressor,8,7,,Easy to release,Red,"), "{}", file.text);
    assert!(file.text.contains("Parts,4,2,\"Hidden. 4 were asked") || file.text.contains("Parts,4,2,Hidden"));
    assert_eq!(house.get(&format!("/surveys/{open}/results.csv")).await.status, StatusCode::NOT_FOUND);
}
