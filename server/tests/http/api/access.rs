//! Who may do what through a token: the same as its person on the pages, and no more than the token itself.

use app::{
    accounts::tokens::{self, domain::NewToken},
    viewer::Viewer,
};
use axum::http::StatusCode;
use serde_json::{Value, json};

use super::program::{ADMIN, CPO, Program, VIEWER, id, json, problem};
use crate::support::House;

/// Role and reach, as somebody who was given just that.
async fn somebody(house: &mut House, role: &str, reach: &str) -> String {
    house.become_role("admin").await;
    let email = format!("{role}.{}@tern.example", reach.replace([':', '-'], "."));
    let fields = [("name", "Ines Roth"), ("email", email.as_str()), ("role", role), ("reach", reach)];
    let invited = house.post("/api/accounts/invite", &fields).await;
    assert!(invited.status.is_success(), "{}", invited.text);
    house.cookie = None;
    email
}

/// Every operation of programs that changes something, with what the least role for it is.
const OPERATIONS: [(&str, &str); 4] =
    [("create", "lead"), ("edit", "contributor"), ("move", "contributor"), ("update", "contributor")];

async fn status(program: &Program<'_>, operation: &str, it: &Value) -> u16 {
    let path = format!("/initiatives/{}", id(it));
    let any = [("if-match", "*")];
    let (method, path, document) = match operation {
        "create" => ("POST", "/initiatives".to_owned(), json!({ "name": "New", "product": it["product_id"] })),
        "edit" => ("PATCH", path, json!({ "summary": "Said anew." })),
        "move" => ("PATCH", path, json!({ "target_date": "2033-01-01", "reason": "Later" })),
        _ => ("POST", format!("{path}/updates"), json!({ "health": "on_track", "narrative": "Fine." })),
    };
    program.send(method, &path, &any, Some(&document.to_string())).await.status.as_u16()
}

#[tokio::test]
async fn roles_and_reach_decide_the_same_as_on_the_pages() {
    let mut house = House::demo().await;
    let (near, far) = {
        let program = Program::of(&house, CPO).await;
        let all = program.walk("/initiatives?finished=false", 200).await;
        let near = all[0].clone();
        let far =
            all.iter().find(|it| it["line_id"] != near["line_id"] && it["team_id"] != near["team_id"]).unwrap().clone();
        (near, far)
    };
    let rank =
        |role: &str| ["viewer", "contributor", "lead", "cpo", "admin"].iter().position(|known| *known == role).unwrap();
    for role in ["viewer", "contributor", "lead", "cpo", "admin"] {
        for reach in [
            "organisation".to_owned(),
            format!("line:{}", near["line_id"].as_str().unwrap()),
            format!("product:{}", near["product_id"].as_str().unwrap()),
        ] {
            let email = somebody(&mut house, role, &reach).await;
            let program = Program::of(&house, &email).await;
            let everywhere = reach == "organisation";
            let seen = program.get(&format!("/initiatives/{}", id(&far))).await.status;
            assert_eq!(seen, if everywhere { StatusCode::OK } else { StatusCode::NOT_FOUND }, "{role} {reach}");
            for (operation, least) in OPERATIONS {
                let may = rank(role) >= rank(least);
                let got = status(&program, operation, &near).await;
                let expected: &[u16] = if may { &[200, 201] } else { &[403] };
                assert!(expected.contains(&got), "{role} {reach} {operation} near: {got}");
                if !everywhere {
                    let got = status(&program, operation, &far).await;
                    let expected = if operation == "create" { 422 } else { 404 };
                    assert_eq!(got, expected, "{role} {reach} {operation} far");
                }
            }
            if !everywhere {
                let listed = program.walk("/initiatives", 200).await;
                assert!(listed.iter().all(|it| it["line_id"] == near["line_id"]), "{role} {reach}");
                let roll_up = json(&program.get("/portfolio").await);
                assert_eq!(roll_up["counts"]["total"], listed.len());
                assert_eq!(roll_up["items"].as_array().unwrap().len(), 1);
                let far_line = far["line_id"].as_str().unwrap();
                problem(&program.get(&format!("/lines/{far_line}")).await, 404);
                problem(&program.get(&format!("/initiatives/{}/updates", id(&far))).await, 404);
                problem(&program.get(&format!("/products/{}", far["product_id"].as_str().unwrap())).await, 404);
            }
        }
    }
}

async fn token_of(house: &House, email: &str, access: &str) -> (String, Viewer) {
    let whole = Program::of(house, email).await;
    let secret = app::accounts::sessions::Token::presented(&whole.token);
    let bearer = tokens::bearer(&house.state.db, &secret, house.state.now()).await.unwrap().unwrap();
    let new = NewToken::typed("Test", access, "30", house.state.now()).unwrap();
    let made =
        tokens::store::make(&house.state.db, &bearer.viewer, house.state.now(), None, &new).await.unwrap().unwrap();
    (made.secret().to_owned(), bearer.viewer)
}

#[tokio::test]
async fn a_token_that_may_read_changes_nothing_whoever_it_acts_for() {
    let house = House::demo().await;
    let (token, _) = token_of(&house, ADMIN, "read").await;
    let program = Program { house: &house, token };
    let it = program.first("").await;
    for (operation, _) in OPERATIONS {
        assert_eq!(status(&program, operation, &it).await, 403, "{operation}");
    }
    assert_eq!(program.first("").await, it);
}

#[tokio::test]
async fn a_token_that_is_made_up_revoked_or_run_out_opens_nothing() {
    let house = House::demo().await;
    let (token, viewer) = token_of(&house, VIEWER, "write").await;
    let (db, now) = (&house.state.db, house.state.now());
    let works = async |house: &House, token: &str| {
        let program = Program { house, token: token.to_owned() };
        let answer = program.get("/lines").await;
        if !answer.status.is_success() {
            problem(&answer, 401);
            assert!(answer.header("www-authenticate").contains("invalid_token"));
        }
        answer.status.is_success()
    };
    assert!(works(&house, &token).await);
    let mut forged = token.clone();
    forged.replace_range(..1, if token.starts_with('A') { "B" } else { "A" });
    for wrong in [forged.as_str(), "wrong", "", "a b"] {
        assert!(!works(&house, wrong).await, "{wrong}");
    }
    let zone = app::state::Zone::parse("UTC").unwrap();
    let listed = tokens::store::tokens(db, &viewer, &zone, now).await.unwrap();
    assert!(listed.iter().all(|token| token.person == viewer.name), "others' tokens are not listed");
    let later = house.state.now().plus(31 * app::calendar::Moment::DAY);
    let house = house.with(|state| state.clock = app::state::Clock::Fixed(later));
    assert!(!works(&house, &token).await, "it has run out");
}
