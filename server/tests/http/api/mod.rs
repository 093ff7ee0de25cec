//! The doors of programs.

mod access;
mod document;
pub mod program;
mod reading;
mod tokens_page;
mod writing;

use app::{accounts::tokens, viewer::Viewer};
use axum::{body::Body, http::StatusCode};

use crate::support::House;

#[tokio::test]
async fn the_server_says_whether_it_lives_and_is_ready() {
    let house = House::empty().await;
    for path in ["/healthz", "/readyz"] {
        assert_eq!(house.get(path).await.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn a_token_acts_for_its_person_on_the_rest_api_and_nowhere_else() {
    let house = House::demo().await;
    let (db, now) = (&house.state.db, house.state.now());
    let token = tokens::create_token(db, &Viewer::operator(), "Amara.Osei@tern.example", now).await.unwrap();
    let bearer = format!("Bearer {}", token.secret());
    let ask = async |path: &str, authorization: &str| {
        let request = house.ask("GET", path).header("authorization", authorization).body(Body::empty()).unwrap();
        house.send(request).await.status
    };
    assert_eq!(ask("/api/v1/absent", "Bearer wrong").await, StatusCode::UNAUTHORIZED);
    assert_eq!(ask("/api/v1/absent", &bearer).await, StatusCode::NOT_FOUND);
    assert_eq!(ask("/portfolio", &bearer).await, StatusCode::SEE_OTHER);
}
