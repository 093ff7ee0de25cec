//! `/portfolio` as a board, as a heat list, and as it stood; views that are saved.

use axum::http::StatusCode;

use crate::support::{Answer, House};

/// The value of a hidden field in the first form that moves a card.
fn hidden<'a>(page: &'a Answer, name: &str) -> &'a str {
    let form = page.text.split_once("class=\"board-moves\"").unwrap().1;
    let field = form.split_once(&format!("name=\"{name}\" value=\"")).unwrap().1;
    field.split_once('"').unwrap().0
}

#[tokio::test]
async fn a_card_is_moved_by_a_plain_form_once_however_often_it_is_sent() {
    let mut house = House::demo().await;
    house.become_role("cpo").await;
    let address = "/portfolio?view=board";
    let board = house.get(address).await;
    assert!(board.text.contains("id=\"lane-visions\"") && board.text.contains("id=\"lane-next\""), "{}", board.status);
    let (id, key) = (hidden(&board, "id").to_owned(), hidden(&board, "key").to_owned());
    let version = hidden(&board, "version").to_owned();
    let fields = [("_form", "board"), ("key", key.as_str()), ("id", &id), ("version", &version), ("horizon", "next")];
    let from = format!("http://wheelhouse.test{address}");
    for attempt in 0..2 {
        let moved = house.post_plain("/api/initiatives/move", &from, &fields).await;
        assert_eq!((moved.status, moved.header("location")), (StatusCode::SEE_OTHER, address), "{attempt}");
    }
    let stale = [("_form", "board"), ("key", "other"), ("id", &id), ("version", &version), ("horizon", "now")];
    let refused = house.post_plain("/api/initiatives/move", &from, &stale).await;
    assert!(refused.header("location").contains("kept="), "{}", refused.header("location"));
    let told = house.get(refused.header("location")).await;
    assert!(told.text.contains("Somebody else saved first"));
}

#[tokio::test]
async fn who_may_only_read_gets_a_board_without_forms_and_no_move() {
    let mut house = House::demo().await;
    house.become_role("cpo").await;
    let id = hidden(&house.get("/portfolio?view=board").await, "id").to_owned();
    house.become_role("viewer").await;
    let board = house.get("/portfolio?view=board").await;
    assert!(board.text.contains("class=\"lane-item\"") && !board.text.contains("board-moves"));
    let refused = house.post("/api/initiatives/move", &[("id", &id), ("version", "1"), ("horizon", "later")]).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_past_day_is_a_page_a_file_and_a_comparison_and_cannot_be_changed() {
    let mut house = House::demo().await;
    house.become_role("cpo").await;
    let day = app::calendar::Day::EPOCH.plus(house.state.now().0 / 86_400_000 - 60);
    let page = house.get(&format!("/portfolio?as_of={day}")).await;
    assert!(page.text.contains("As it stood on") && !page.text.contains("name=\"pick\""));
    let csv = house.get(&format!("/portfolio/export?format=csv&as_of={day}")).await;
    let now = house.get("/portfolio/export?format=csv").await;
    assert_eq!(csv.status, StatusCode::OK);
    assert!(csv.text != now.text && csv.text.lines().count() > 10, "{}", csv.text.lines().count());
    let changes = house.get(&format!("/portfolio/changes?from={day}")).await;
    assert!(changes.text.contains("initiatives changed") && changes.text.contains("class=\"ledger\""));
    assert_eq!(house.get("/portfolio?as_of=1800-01-01").await.status, StatusCode::OK);
    assert_eq!(house.get("/portfolio/changes?from=9999-12-31&to=0001-01-01").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_default_view_opens_where_the_address_says_nothing_and_only_there() {
    let mut house = House::demo().await;
    house.become_role("lead").await;
    let fields = [
        ("name", "Trouble"),
        ("of", "view=heat&health=off_track&page=3"),
        ("audience", "private"),
        ("default", "true"),
    ];
    let saved = house.post("/api/views/save", &fields).await;
    assert_eq!(saved.header("location"), "/portfolio?view=heat&health=off_track");
    assert!(house.get("/portfolio").await.text.contains("class=\"table heat\""));
    let table = house.get("/portfolio?view=table").await;
    assert!(table.text.contains("class=\"table tree\"") && table.text.contains("Trouble"));
    let for_all = [("name", "All"), ("of", ""), ("audience", "organisation")];
    assert_eq!(house.post("/api/views/save", &for_all).await.status, StatusCode::FORBIDDEN);
    house.become_role("viewer").await;
    let theirs = house.get("/portfolio").await;
    assert!(theirs.text.contains("class=\"table tree\"") && !theirs.text.contains("Trouble"));
}
