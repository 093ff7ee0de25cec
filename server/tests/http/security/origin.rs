//! Only our own pages may change anything.

use app::state::PublicUrl;
use axum::http::StatusCode;

use crate::support::{House, form};

const LOOK_AROUND: &str = "/api/accounts/look_around";

async fn status(house: &House, headers: &[(&str, &str)]) -> StatusCode {
    let request =
        headers.iter().fold(house.ask("POST", LOOK_AROUND), |request, (name, value)| request.header(*name, *value));
    house.send(form(request, &[("role", "viewer")])).await.status
}

#[tokio::test]
async fn a_form_of_another_site_is_refused() {
    let house = House::demo().await;
    for headers in [
        &[("sec-fetch-site", "cross-site")][..],
        &[("sec-fetch-site", "same-site")],
        &[("sec-fetch-site", "cross-site"), ("origin", "http://wheelhouse.test")],
        &[("origin", "https://evil.example")],
        &[("origin", "null")],
        &[("referer", "http://wheelhouse.test/sign-in")],
        &[],
    ] {
        assert_eq!(status(&house, headers).await, StatusCode::FORBIDDEN, "{headers:?}");
    }
    for headers in [&[("sec-fetch-site", "same-origin")][..], &[("origin", "http://wheelhouse.test")]] {
        assert_eq!(status(&house, headers).await, StatusCode::OK, "{headers:?}");
    }
}

#[tokio::test]
async fn the_public_address_counts_where_one_is_set() {
    let house = House::demo().await.with(|state| {
        state.public_url = PublicUrl::parse("https://wheelhouse.example/").unwrap();
    });
    assert_eq!(status(&house, &[("origin", "https://wheelhouse.example")]).await, StatusCode::OK);
    assert_eq!(status(&house, &[("origin", "http://wheelhouse.test")]).await, StatusCode::FORBIDDEN);
    assert_eq!(status(&house, &[("origin", "http://wheelhouse.example")]).await, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_body_in_disguise_is_refused_like_any_other() {
    let house = House::demo().await;
    for kind in ["text/plain", "application/json", "application/cbor", "multipart/form-data; boundary=x"] {
        let request =
            house.ask("POST", LOOK_AROUND).header("origin", "https://evil.example").header("content-type", kind);
        let answer = house.send(request.body("{\"role\":\"admin\"}".into()).unwrap()).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{kind}");
        assert_eq!(answer.header("set-cookie"), "");
    }
}

#[tokio::test]
async fn a_token_exempts_programs_and_only_on_their_door() {
    let house = House::demo().await;
    let request = house.ask("POST", LOOK_AROUND).header("authorization", "Bearer x");
    assert_eq!(house.send(form(request, &[("role", "viewer")])).await.status, StatusCode::FORBIDDEN);
    let request = house.ask("POST", "/api/v1/absent").header("authorization", "Bearer x");
    assert_eq!(house.send(form(request, &[])).await.status, StatusCode::UNAUTHORIZED);
}
