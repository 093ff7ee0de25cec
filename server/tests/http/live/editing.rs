//! Who is editing the same: said to those who see it, and what a page does by itself keeps nobody signed in.

use std::time::Duration;

use app::{calendar::Moment, frame::Frame};

use super::{
    listener::Listener,
    workshop::{CPO, VIEWER, Workshop},
};

const SOON: Duration = Duration::from_secs(5);

#[tokio::test(flavor = "multi_thread")]
async fn who_begins_and_who_leaves_is_told_and_named() {
    let workshop = Workshop::open().await;
    let amara = workshop.session_of(CPO).await;
    let lena = workshop.somebody("Lena Fischer", "contributor", ("organisation", None)).await;
    let id = workshop.text("select id from initiatives where archived_at is null and name <> $1 limit 1", "").await;
    let mut listener = Listener::open(workshop.address, &amara, "", false).await;
    assert_eq!(listener.next(SOON).await.unwrap().name, "still");
    let say = async |cookie: &str, leaving: bool| {
        let body = format!("initiative={id}&leaving={leaving}");
        workshop.post(cookie, "/api/live/editing", &body).await
    };
    let (status, answer) = say(&lena, false).await;
    assert_eq!(status, 200, "{answer}");
    let event = listener.next(SOON).await.unwrap();
    assert_eq!((event.name.as_str(), event.data, event.id), ("editing", format!("editing {id}"), String::new()));
    let (_, answer) = say(&amara, false).await;
    assert!(answer.contains("Lena Fischer"), "{answer}");
    assert_eq!(listener.next(SOON).await.unwrap().name, "editing");
    say(&lena, true).await;
    assert_eq!(listener.next(SOON).await.unwrap().name, "editing");
    let (_, answer) = say(&amara, false).await;
    assert!(!answer.contains("Lena Fischer"), "{answer}");
    let claire = workshop.session_of(VIEWER).await;
    assert_eq!(say(&claire, false).await.0, 403);
    assert_eq!(say("wheelhouse=made-up", false).await.0, 401);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_listens_by_itself_keeps_no_session_alive() {
    let workshop = Workshop::open().await;
    let cookie = workshop.session_of(CPO).await;
    let before = workshop.house.state.now().plus(-Moment::DAY / 24).0;
    let mut tx = workshop.db().begin().await.unwrap();
    sqlx::query("update sessions set last_used_at = $1").bind(before).execute(&mut *tx).await.unwrap();
    tx.commit().await.unwrap();
    let used = async || -> i64 {
        tokio::time::sleep(Duration::from_millis(500)).await;
        sqlx::query_scalar("select max(last_used_at) from sessions").fetch_one(workshop.db().read()).await.unwrap()
    };
    let mut listener = Listener::open(workshop.address, &cookie, "", false).await;
    assert_eq!(listener.next(SOON).await.unwrap().name, "still");
    workshop.post(&cookie, "/api/live/editing", "initiative=none").await;
    assert_eq!(workshop.get(&cookie, "/api/home", &format!("{}: 1", Frame::UNATTENDED)).await, 200);
    assert_eq!(used().await, before);
    assert_eq!(workshop.get(&cookie, "/api/home", "accept: */*").await, 200);
    assert!(used().await > before, "whoever does something is here");
}
