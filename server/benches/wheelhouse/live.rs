//! How long it takes until a change has reached everybody who has a page open.

use std::time::{Duration, Instant};

use app::{
    accounts::sessions,
    audit::{Begin, Mutation, Subject},
    db::Db,
    viewer::Viewer,
};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
    sync::mpsc,
};
use wheelhouse_server::listening::accept_until;

use crate::{Bound, Figure, seed};

const STREAMS: usize = 500;
const EVENTS: usize = 11;

/// Opens the streams, a few of each session, and lets things happen one after the other.
pub async fn measure() -> Vec<Figure> {
    let workspace = seed::workspace(1_000).await;
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let router = wheelhouse_server::router(workspace.state.clone());
    tokio::spawn(accept_until(listener, router, Duration::from_secs(60), std::future::pending()));
    let (heard, mut hearing) = mpsc::unbounded_channel();
    let mut cookie = String::new();
    for number in 0..STREAMS {
        if number % 5 == 0 {
            cookie = session(&workspace.state.db).await;
        }
        let request = format!("GET /api/live HTTP/1.0\r\nhost: {address}\r\ncookie: {cookie}\r\n\r\n");
        let mut socket = TcpStream::connect(address).await.expect("a connection");
        socket.write_all(request.as_bytes()).await.expect("the request");
        let heard = heard.clone();
        tokio::spawn(async move {
            let mut lines = BufReader::new(socket).lines();
            while let Ok(Some(line)) = lines.next_line().await {
                if line.starts_with("data: ") {
                    let _ = heard.send(Instant::now());
                }
            }
        });
    }
    // Each says first that it is open.
    all(&mut hearing).await;
    let mut taken = Vec::new();
    for id in workspace.initiatives.iter().take(EVENTS) {
        let begun = Instant::now();
        happen(&workspace.state.db, id).await;
        taken.push(all(&mut hearing).await.duration_since(begun).as_secs_f64() * 1_000.0);
        tokio::time::sleep(Duration::from_millis(300)).await;
    }
    taken.sort_by(f64::total_cmp);
    let slowest = taken[taken.len() - 1];
    vec![Figure {
        name: "a live event reaches 500 open streams",
        value: slowest,
        unit: "ms",
        bound: Bound::AtMost(500.0),
        detail: format!(
            "from before the commit to the last of {STREAMS} streams; the slowest of {EVENTS} events, the median took {:.0} ms; rights are read for each stream",
            taken[taken.len() / 2]
        ),
    }]
}

/// Waits until every stream has said one thing more; when the last did.
async fn all(hearing: &mut mpsc::UnboundedReceiver<Instant>) -> Instant {
    let mut last = Instant::now();
    for heard in 0..STREAMS {
        let next = tokio::time::timeout(Duration::from_secs(15), hearing.recv()).await;
        last = next.unwrap_or_else(|_| panic!("only {heard} streams heard of it")).expect("a stream");
    }
    last
}

async fn session(db: &Db) -> String {
    let mut tx = db.begin().await.expect("a transaction");
    let person: String =
        sqlx::query_scalar("select person_id from accounts").fetch_one(&mut *tx).await.expect("a person");
    let now = app::state::Clock::System.now();
    let token = sessions::open_session(&mut tx, &person, now).await.expect("a session");
    tx.commit().await.expect("a commit");
    format!("{}={}", sessions::COOKIE, token.secret())
}

async fn happen(db: &Db, id: &str) {
    let (me, now) = (Viewer::operator(), app::state::Clock::System.now());
    let begun = Mutation::begin::<()>(db, &me, now, "post_update", None).await.expect("a transaction");
    let Begin::New(mut m) = begun else { unreachable!("no key was given") };
    m.audit(Subject { kind: "initiative", id }, &()).await.expect("an event");
    m.commit(&()).await.expect("a commit");
}
