//! A stream that breaks again and again, in the middle of whatever it says.

use std::time::Duration;

use super::{
    listener::Listener,
    workshop::{CPO, Workshop},
};

const DROPS: usize = 100;
const POSTS: usize = 240;

#[tokio::test(flavor = "multi_thread")]
async fn over_a_hundred_drops_no_event_is_lost_and_none_comes_twice() {
    let workshop = Workshop::open().await;
    let (poster, cookie) = (workshop.session_of(CPO).await, workshop.session_of(CPO).await);
    let sql = "select id from initiatives where archived_at is null and $1 = '' order by id limit 12";
    let ids: Vec<String> = sqlx::query_scalar(sql).bind("").fetch_all(workshop.db().read()).await.unwrap();
    let begun: i64 =
        sqlx::query_scalar("select max(seq) from audit_events").fetch_one(workshop.db().read()).await.unwrap();
    let mut listener = Listener::open(workshop.address, &cookie, "", false).await;
    assert_eq!(listener.next(Duration::from_secs(5)).await.unwrap().name, "still");

    let post = async {
        for number in 0..POSTS {
            let body =
                format!("initiative={}&health=on_track&narrative=Post+{number}&key=k{number}", ids[number % ids.len()]);
            let (status, answer) = workshop.post(&poster, "/api/updates/post", &body).await;
            assert_eq!(status, 200, "{answer}");
        }
    };
    let listen = async {
        let (mut told, mut drops) = (Vec::new(), 0);
        while told.len() < POSTS {
            // Breaks off after some lines: before an event, within one, or after several.
            for _ in 0..if drops < DROPS { drops % 9 } else { usize::MAX } {
                let line = tokio::time::timeout(Duration::from_secs(20), listener.line()).await;
                match line.unwrap_or_else(|_| panic!("{} of {POSTS} came", told.len())) {
                    Ok(Some(event)) if event.name == "changed" => told.push(event.data),
                    Ok(Some(event)) => assert_eq!(event.name, "still"),
                    Ok(None) => {}
                    Err(()) => panic!("the server ended the stream"),
                }
                if told.len() == POSTS {
                    break;
                }
            }
            drops += 1;
            let place = listener.place.clone();
            drop(listener);
            listener = Listener::open(workshop.address, &cookie, &place, drops % 2 == 0).await;
            assert_eq!(listener.status, 200, "{}", listener.headers);
        }
        (told, drops, listener)
    };
    let ((), (told, drops, mut listener)) = tokio::join!(post, listen);
    assert!(drops >= DROPS, "only {drops} drops");
    let wrote = "select subject_kind || ' ' || subject_id || ' ' || operation || ' own' from audit_events where seq > $1 order by seq";
    let wrote: Vec<String> = sqlx::query_scalar(wrote).bind(begun).fetch_all(workshop.db().read()).await.unwrap();
    assert_eq!(told, wrote, "in order, each once");
    assert_eq!(listener.told(Duration::from_secs(1)).await, Vec::<String>::new());
}

#[tokio::test]
async fn what_another_process_writes_is_noticed_too() {
    let workshop = Workshop::open().await;
    let cookie = workshop.session_of(CPO).await;
    let mut listener = Listener::open(workshop.address, &cookie, "", false).await;
    assert_eq!(listener.next(Duration::from_secs(5)).await.unwrap().name, "still");
    let line = workshop.text("select id from product_lines where name <> $1 limit 1", "").await;
    workshop.write_down("edit_line", &[("line", &line)]).await;
    let event = listener.next(Duration::from_secs(5)).await.unwrap();
    assert_eq!((event.name.as_str(), event.data), ("changed", format!("line {line} edit_line")));
}
