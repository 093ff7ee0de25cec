//! A server that is asked to stop does not wait for streams that would never end.

use std::time::{Duration, Instant};

use super::{
    listener::Listener,
    workshop::{CPO, Workshop},
};

#[tokio::test(flavor = "multi_thread")]
#[expect(clippy::disallowed_methods, reason = "how long, not when")]
async fn a_server_with_a_hundred_open_streams_stops_within_ten_seconds() {
    let workshop = Workshop::open().await;
    let mut open = Vec::new();
    for _ in 0..20 {
        let cookie = workshop.session_of(CPO).await;
        for _ in 0..5 {
            let mut listener = Listener::open(workshop.address, &cookie, "", false).await;
            assert_eq!(listener.next(Duration::from_secs(5)).await.unwrap().name, "still");
            open.push(listener);
        }
    }
    let asked = Instant::now();
    assert!(workshop.stop().await.success());
    let taken = asked.elapsed();
    assert!(taken < Duration::from_secs(5), "{taken:?}");
    for mut listener in open {
        assert!(listener.ends(Duration::from_secs(1)).await);
    }
}
