//! `/portfolio/export`: the rows of a view as files.

use axum::http::StatusCode;

use crate::support::House;

#[tokio::test]
async fn a_view_leaves_as_a_file_with_the_rows_that_its_address_says() {
    let mut house = House::demo().await;
    house.become_role("viewer").await;
    let page = house.get("/portfolio?health=at_risk").await;
    assert!(
        page.text.contains("/portfolio/export?format=csv&amp;health=at_risk\""),
        "a plain link, without JavaScript"
    );
    let csv = house.get("/portfolio/export?format=csv&health=at_risk").await;
    assert_eq!((csv.status, csv.header("content-type")), (StatusCode::OK, "text/csv; charset=utf-8; header=present"));
    let named = csv.header("content-disposition");
    assert!(named.starts_with("attachment; filename=\"portfolio-20") && named.ends_with(".csv\""), "{named}");
    let json = house.get("/portfolio/export?format=json&health=at_risk").await;
    let rows: Vec<serde_json::Value> = serde_json::from_str(&json.text).unwrap();
    assert!(!rows.is_empty() && rows.iter().all(|row| row["health"] == "at_risk"));
    assert!(rows.iter().all(|row| csv.text.contains(row["id"].as_str().unwrap())));
    let book = house.get("/portfolio/export?format=xlsx").await;
    assert!(book.text.starts_with("PK") && book.header("content-disposition").ends_with(".xlsx\""));
}

#[tokio::test]
async fn who_took_what_out_stands_in_the_trail() {
    let mut house = House::demo().await;
    house.become_role("viewer").await;
    house.get("/portfolio/export?format=json&health=at_risk").await;
    house.become_role("admin").await;
    let trail = house.get("/settings/audit").await.text;
    assert!(trail.contains("Claire Fontaine") && trail.contains("health=at_risk"), "{trail}");
}

#[tokio::test]
async fn strangers_sign_in_first_and_a_format_that_is_none_is_refused() {
    let mut house = House::demo().await;
    let stranger = house.get("/portfolio/export?format=csv").await;
    assert_eq!(stranger.status, StatusCode::SEE_OTHER);
    assert!(stranger.header("location").starts_with("/sign-in?next=%2Fportfolio%2Fexport"));
    house.become_role("viewer").await;
    let refused = house.get("/portfolio/export?format=docx").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains("csv, xlsx, json"), "{}", refused.text);
}
