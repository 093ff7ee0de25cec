//! A program with a token, and what it gets.

use app::{accounts::tokens, viewer::Viewer};
use axum::{body::Body, http::StatusCode};
use serde_json::Value;

use crate::support::{Answer, House};

/// A program that acts for one of the sample's people.
pub struct Program<'a> {
    pub house: &'a House,
    pub token: String,
}

/// The sample's people, by what they are.
pub const CPO: &str = "amara.osei@tern.example";
pub const ADMIN: &str = "judith.hale@tern.example";
pub const VIEWER: &str = "claire.fontaine@tern.example";

impl<'a> Program<'a> {
    pub async fn of(house: &'a House, email: &str) -> Self {
        let (db, now) = (&house.state.db, house.state.now());
        let token = tokens::create_token(db, &Viewer::operator(), email, now).await.unwrap();
        Self { house, token: token.secret().to_owned() }
    }

    /// Asks with a token, headers and a body as they are.
    pub async fn send(&self, method: &str, path: &str, headers: &[(&str, &str)], body: Option<&str>) -> Answer {
        let mut request = self.house.ask(method, &format!("/api/v1{path}"));
        request = request.header("authorization", format!("Bearer {}", self.token));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if body.is_some() && !headers.iter().any(|(name, _)| *name == "content-type") {
            request = request.header("content-type", "application/json");
        }
        let body = body.map_or_else(Body::empty, |body| Body::from(body.to_owned()));
        self.house.send(request.body(body).unwrap()).await
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send("GET", path, &[], None).await
    }

    pub async fn post(&self, path: &str, document: &Value) -> Answer {
        self.send("POST", path, &[], Some(&document.to_string())).await
    }

    /// Changes a version of something.
    pub async fn patch(&self, path: &str, version: i64, document: &Value) -> Answer {
        let tag = format!("\"{version}\"");
        self.send("PATCH", path, &[("if-match", &tag)], Some(&document.to_string())).await
    }

    /// The first initiative of a list.
    pub async fn first(&self, query: &str) -> Value {
        let list = json(&self.get(&format!("/initiatives?limit=1&{query}")).await);
        list["items"][0].clone()
    }

    /// Everything on a list, page by page.
    pub async fn walk(&self, path: &str, limit: u32) -> Vec<Value> {
        let sign = if path.contains('?') { '&' } else { '?' };
        let (mut items, mut cursor) = (Vec::new(), String::new());
        loop {
            let answer = self.get(&format!("{path}{sign}limit={limit}{cursor}")).await;
            let page = json(&answer);
            items.extend(page["items"].as_array().unwrap().iter().cloned());
            match page["next_cursor"].as_str() {
                Some(next) => cursor = format!("&cursor={next}"),
                None => return items,
            }
        }
    }
}

/// The document of an answer that went well.
pub fn json(answer: &Answer) -> Value {
    assert!(answer.status.is_success(), "{}: {}", answer.status, answer.text);
    assert_eq!(answer.header("content-type"), "application/json");
    serde_json::from_str(&answer.text).unwrap()
}

/// The problem document of an answer that did not.
pub fn problem(answer: &Answer, status: u16) -> Value {
    assert_eq!(answer.status, StatusCode::from_u16(status).unwrap(), "{}", answer.text);
    assert_eq!(answer.header("content-type"), "application/problem+json", "{}", answer.text);
    let problem: Value = serde_json::from_str(&answer.text).unwrap();
    assert_eq!(problem["status"], status);
    for key in ["type", "title", "detail", "request_id"] {
        assert!(problem[key].as_str().is_some_and(|text| !text.is_empty()), "{key}: {}", answer.text);
    }
    assert_eq!(problem["request_id"].as_str(), Some(answer.header("x-request-id")));
    problem
}

/// The field that a problem names first.
pub fn field(problem: &Value) -> &str {
    problem["errors"][0]["field"].as_str().unwrap()
}

/// An id of something.
pub fn id(thing: &Value) -> &str {
    thing["id"].as_str().unwrap()
}
