//! Status updates posted over HTTP and durable, beside bare commits of SQLite on the same disk.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{SocketAddr, TcpStream},
    path::Path,
    time::Instant,
};

use axum::serve::ListenerExt;

use crate::{Bound, Figure, seed};

const CLIENTS: usize = 4;
const POSTS: usize = 150;
const ROUNDS: usize = 5;

/// Posts from four connections at once, in turns with bare commits.
pub async fn measure() -> Vec<Figure> {
    let workspace = seed::workspace(1_000).await;
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port").tap_io(|socket| {
        let _ = socket.set_nodelay(true);
    });
    let address = axum::serve::Listener::local_addr(&listener).expect("an address");
    let router = wheelhouse_server::router(workspace.state.clone());
    tokio::spawn(async move { axum::serve(listener, router).await });
    let (mut posted, mut bare) = (Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        let (cookie, ids) = (workspace.cookie.clone(), workspace.initiatives.clone());
        let rate = tokio::task::spawn_blocking(move || post_all(address, &cookie, &ids, round)).await.expect("a round");
        posted.push(rate);
        let file = workspace.file.with_file_name("bare.sqlite");
        bare.push(tokio::task::spawn_blocking(move || commits(&file)).await.expect("a round"));
    }
    let middle = |rates: &mut Vec<f64>| {
        rates.sort_by(f64::total_cmp);
        rates[rates.len() / 2]
    };
    let (posted, bare) = (middle(&mut posted), middle(&mut bare));
    vec![Figure {
        name: "status updates acknowledged after fsync, of bare commits",
        value: posted / bare * 100.0,
        unit: "%",
        bound: Bound::AtLeast(25.0),
        detail: format!(
            "{posted:.0} a second over HTTP on {CLIENTS} connections, {bare:.0} bare commits a second (synchronous=FULL)"
        ),
    }]
}

fn post_all(address: SocketAddr, cookie: &str, ids: &[String], round: usize) -> f64 {
    let begun = Instant::now();
    std::thread::scope(|scope| {
        for client in 0..CLIENTS {
            scope.spawn(move || {
                let mut stream = BufReader::new(TcpStream::connect(address).expect("a connection"));
                stream.get_ref().set_nodelay(true).expect("no delay");
                for post in 0..POSTS {
                    let id = &ids[(post * CLIENTS + client) % ids.len()];
                    let body = format!("initiative={id}&health=on_track&narrative=Round+{round}+post+{post}&key=k{round}-{client}-{post}");
                    send(&mut stream, address, ("/api/updates/post", cookie), &body);
                }
            });
        }
    });
    #[allow(clippy::cast_precision_loss, reason = "a few hundred posts")]
    let count = (CLIENTS * POSTS) as f64;
    count / begun.elapsed().as_secs_f64()
}

/// Posts a form on a connection that stays open, and reads the answer.
pub fn send(stream: &mut BufReader<TcpStream>, address: SocketAddr, (path, cookie): (&str, &str), body: &str) {
    let request = format!(
        "POST {path} HTTP/1.1\r\nhost: {address}\r\ncookie: {cookie}\r\nsec-fetch-site: same-origin\r\n\
         accept: application/json\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    );
    stream.get_mut().write_all(request.as_bytes()).expect("the request");
    let (mut line, mut length) = (String::new(), 0);
    stream.read_line(&mut line).expect("an answer");
    assert!(line.starts_with("HTTP/1.1 200"), "a post was refused: {line}");
    loop {
        line.clear();
        stream.read_line(&mut line).expect("a header");
        if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse().expect("a length");
        }
        if line == "\r\n" {
            break;
        }
    }
    let mut rest = vec![0; length];
    stream.read_exact(&mut rest).expect("the rest");
}

/// One insert and one update a transaction, each synced: the most this disk gives one writer.
fn commits(file: &Path) -> f64 {
    let connection = rusqlite::Connection::open(file).expect("a database");
    connection
        .execute_batch(
            "pragma journal_mode = wal; pragma synchronous = full;
             create table if not exists notes (id integer primary key, body text);
             create table if not exists state (id integer primary key, n integer);
             insert or ignore into state values (1, 0);",
        )
        .expect("tables");
    let count = 600;
    let begun = Instant::now();
    for index in 0..count {
        connection.execute_batch("begin immediate").expect("begin");
        connection
            .prepare_cached("insert into notes (body) values (?1)")
            .and_then(|mut s| s.execute([format!("note {index}")]))
            .expect("insert");
        connection
            .prepare_cached("update state set n = n + 1 where id = 1")
            .and_then(|mut s| s.execute([]))
            .expect("update");
        connection.execute_batch("commit").expect("commit");
    }
    f64::from(count) / begun.elapsed().as_secs_f64()
}
