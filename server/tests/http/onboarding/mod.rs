//! `/onboarding` from outside.

use axum::http::StatusCode;

use crate::support::{Answer, House};

/// The value of the first hidden field of a name after a mark.
fn hidden<'a>(page: &'a Answer, after: &str, name: &str) -> &'a str {
    let rest = page.text.split_once(after).unwrap().1;
    let field = rest.split_once(&format!("name=\"{name}\" value=\"")).unwrap().1;
    field.split_once('"').unwrap().0
}

#[tokio::test]
async fn the_cockpit_says_the_day_and_a_box_is_ticked_once_however_often_it_is_sent() {
    let mut house = House::demo().await;
    house.become_role("cpo").await;
    let page = house.get("/onboarding").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text.contains("Day 37") && page.text.contains(" of 90"), "{}", page.text);
    let plan = hidden(&page, "steps-late", "plan").to_owned();
    let (key, step) = (hidden(&page, "steps-late", "key").to_owned(), hidden(&page, "steps-late", "step").to_owned());
    let fields = [("_form", "steps-late"), ("key", key.as_str()), ("plan", &plan), ("step", &step), ("act", "done")];
    for _ in 0..2 {
        let sent = house.post_plain("/api/onboarding/step/act", "http://wheelhouse.test/onboarding", &fields).await;
        assert_eq!((sent.status, sent.header("location")), (StatusCode::SEE_OTHER, "/onboarding"));
    }
    let after = house.get("/onboarding").await;
    assert!(after.text.contains("Amara Osei checked off"), "what was done last can be undone");
    let event = hidden(&after, "id=\"undo\"", "event").to_owned();
    let undone = house.post("/api/onboarding/undo", &[("plan", &plan), ("event", &event)]).await;
    assert_eq!(undone.status, StatusCode::OK, "{}", undone.text);
    for path in ["steps", "dates", "record", &format!("steps/{step}")] {
        let page = house.get(&format!("/onboarding/{plan}/{path}")).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
    }
}

#[tokio::test]
async fn a_plan_does_not_exist_for_those_it_is_not_shared_with() {
    let mut house = House::demo().await;
    house.become_role("cpo").await;
    let page = house.get("/onboarding").await;
    let plan = hidden(&page, "steps-late", "plan").to_owned();
    let step = hidden(&page, "steps-late", "step").to_owned();
    for role in ["lead", "contributor", "viewer"] {
        house.become_role(role).await;
        for path in ["", "/steps", "/dates", "/record", &format!("/steps/{step}")] {
            let page = house.get(&format!("/onboarding/{plan}{path}")).await;
            assert_eq!(page.status, StatusCode::NOT_FOUND, "{role} {path}");
        }
        for (address, fields) in [
            ("step/act", vec![("plan", plan.as_str()), ("step", &step), ("act", "done")]),
            ("note/write", vec![("plan", &plan), ("step", &step), ("wording", "x")]),
            ("dates/move", vec![("plan", &plan), ("start", "2026-06-01"), ("monday", "true")]),
        ] {
            let sent = house.post(&format!("/api/onboarding/{address}"), &fields).await;
            assert!(
                sent.status == StatusCode::NOT_FOUND || sent.status == StatusCode::UNPROCESSABLE_ENTITY,
                "{role} {address}: {}",
                sent.status
            );
        }
    }
}

#[tokio::test]
async fn who_leads_begins_a_plan_and_who_does_not_is_told_why() {
    let mut house = House::demo().await;
    house.become_role("lead").await;
    let day = app::calendar::Day::EPOCH.plus(house.state.now().0 / 86_400_000 + 20).to_string();
    let fields =
        [("template", "head"), ("headcount", "60"), ("situation", "turnaround"), ("start", &day), ("monday", "true")];
    assert_eq!(house.get("/onboarding/new").await.status, StatusCode::OK);
    let begun = house.post("/api/onboarding/start", &fields).await;
    let address = begun.header("location").to_owned();
    assert!(address.starts_with("/onboarding/"), "{} {}", begun.status, begun.text);
    let page = house.get(&address).await;
    assert!(page.text.contains(" days to day 1") && page.text.contains("Prepare"), "{}", page.text);
    let far = [
        ("template", "head"),
        ("headcount", "60"),
        ("situation", "turnaround"),
        ("start", "1986-01-01"),
        ("monday", "true"),
    ];
    let refused = house.post("/api/onboarding/start", &far).await;
    assert!(refused.text.contains("40 years away"), "{}", refused.text);
    house.become_role("viewer").await;
    assert_eq!(house.get("/onboarding/new").await.status, StatusCode::FORBIDDEN);
    assert!(!house.get("/").await.text.contains("href=\"/onboarding\""), "the frame does not offer it either");
    assert_eq!(house.get("/onboarding/templates/cpo").await.status, StatusCode::OK);
}

#[tokio::test]
async fn what_is_refused_without_javascript_stands_open_with_its_reason() {
    let mut house = House::demo().await;
    house.become_role("cpo").await;
    let page = house.get("/onboarding").await;
    let fields = [
        ("_form", "close"),
        ("plan", hidden(&page, "id=\"close\"", "plan")),
        ("phase", hidden(&page, "id=\"close\"", "phase")),
    ];
    let sent = house.post_plain("/api/onboarding/phase/close", "http://wheelhouse.test/onboarding", &fields).await;
    let back = house.get(sent.header("location")).await;
    let fold = back.text.split_once("Close it without, with a reason").unwrap().0;
    assert!(fold.rsplit_once("<details").unwrap().1.contains("open"), "the fold is open");
    assert!(back.text.contains("The gate still lacks: "), "{}", back.text);
}
