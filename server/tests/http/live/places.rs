//! Places in the stream that are known, made up, old, or from another life; and streams that are one too many.

use std::time::Duration;

use app::calendar::Moment;

use super::{
    listener::Listener,
    workshop::{CPO, Workshop},
};

const SOON: Duration = Duration::from_secs(5);

#[tokio::test(flavor = "multi_thread")]
async fn whoever_names_a_place_that_is_not_known_is_told_to_read_again_and_hears_what_follows() {
    let workshop = Workshop::open().await;
    let cookie = workshop.session_of(CPO).await;
    let state = &workshop.house.state;
    let sealed = async |seq, at| state.live.sealed(&state.db, seq, Moment(at)).await.unwrap();
    let now = state.now().0;
    let future = sealed(i64::MAX, now).await;
    let old = sealed(1, now - 2 * Moment::DAY).await;
    let known = sealed(1, now).await;
    let mut forged = known.clone();
    forged.replace_range(30..31, if &known[30..31] == "A" { "B" } else { "A" });
    let line = workshop.text("select id from product_lines where name <> $1 limit 1", "").await;
    for place in [&future, &old, &forged, "1", "-1", "0x10", "%F0%9F%A6%86", "'%20or%201=1", &"A".repeat(4_000)] {
        let mut listener = Listener::open(workshop.address, &cookie, place, true).await;
        assert_eq!(listener.status, 200, "{place}");
        assert_eq!(listener.next(SOON).await.unwrap().name, "again", "{place}");
        if place == future {
            workshop.write_down("edit_line", &[("line", &line)]).await;
            assert_eq!(listener.next(SOON).await.unwrap().data, format!("line {line} edit_line"));
        }
    }
    let mut listener = Listener::open(workshop.address, &cookie, &known, true).await;
    assert_eq!(listener.next(SOON).await.unwrap().name, "still", "a place that is known");
    assert_eq!(listener.next(SOON).await.unwrap().name, "again", "with more behind it than is told one by one");
    assert_eq!(listener.told(Duration::from_millis(500)).await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_brings_the_place_from_which_nothing_is_missed() {
    let workshop = Workshop::open().await;
    let cookie = workshop.session_of(CPO).await;
    let mut house = crate::support::House::demo().await;
    house.become_role("cpo").await;
    assert_ne!(house.get("/portfolio").await.frame().live, "");
    assert_eq!(house.get("/sign-in").await.frame().live.is_empty(), house.cookie.is_none());
    house.cookie = None;
    assert_eq!(house.get("/sign-in").await.frame().live, "", "strangers hear nothing");
    let state = &workshop.house.state;
    let newest: i64 = sqlx::query_scalar("select max(seq) from audit_events").fetch_one(state.db.read()).await.unwrap();
    let place = state.live.sealed(&state.db, newest, state.now()).await.unwrap();
    let line = workshop.text("select id from product_lines where name <> $1 limit 1", "").await;
    workshop.write_down("edit_line", &[("line", &line)]).await;
    let mut listener = Listener::open(workshop.address, &cookie, &place, true).await;
    assert_eq!(listener.next(SOON).await.unwrap().name, "still");
    assert_eq!(listener.next(SOON).await.unwrap().data, format!("line {line} edit_line"));
}

#[tokio::test(flavor = "multi_thread")]
async fn one_browser_holds_eight_streams_and_a_stranger_none() {
    let workshop = Workshop::open().await;
    let cookie = workshop.session_of(CPO).await;
    let mut open = Vec::new();
    for _ in 0..8 {
        let listener = Listener::open(workshop.address, &cookie, "", false).await;
        assert_eq!(listener.status, 200);
        assert!(listener.headers.contains("content-type: text/event-stream"), "{}", listener.headers);
        assert!(listener.headers.contains("cache-control: no-store"), "{}", listener.headers);
        assert!(listener.headers.contains("x-accel-buffering: no"), "{}", listener.headers);
        open.push(listener);
    }
    assert_eq!(Listener::open(workshop.address, &cookie, "", false).await.status, 429);
    let another = workshop.session_of(CPO).await;
    assert_eq!(Listener::open(workshop.address, &another, "", false).await.status, 200);
    assert_eq!(Listener::open(workshop.address, "wheelhouse=made-up", "", false).await.status, 401);
    drop(open);
    tokio::time::sleep(Duration::from_millis(500)).await;
    assert_eq!(Listener::open(workshop.address, &cookie, "", false).await.status, 200, "places are given back");
}
