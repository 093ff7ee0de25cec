//! Connections that do not get to the point, over a real socket.

use std::time::Duration;

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    sync::oneshot,
    time::timeout,
};
use wheelhouse_server::{listening::accept_until, router};

use crate::support::House;

const SHORT: Duration = Duration::from_millis(300);
const LONG: Duration = Duration::from_secs(5);

/// A server on a port of its own, and what stops it.
async fn listening() -> (String, oneshot::Sender<()>, tokio::task::JoinHandle<()>) {
    let house = House::empty().await;
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let (stop, stopped) = oneshot::channel();
    let server = tokio::spawn(async move {
        let stop = async {
            let _ = stopped.await;
        };
        accept_until(listener, router(house.state.clone()), SHORT, stop).await;
    });
    (address, stop, server)
}

/// Everything the server sends until it closes.
async fn told(socket: &mut TcpStream) -> String {
    let mut answer = Vec::new();
    timeout(LONG, socket.read_to_end(&mut answer)).await.unwrap().unwrap();
    String::from_utf8(answer).unwrap()
}

#[tokio::test]
async fn whoever_never_finishes_their_headers_is_hung_up_on() {
    let (address, _stop, _server) = listening().await;
    for start in ["", "GET /healthz HTTP/1.1\r\nhost: a\r\nx-slow: "] {
        let mut socket = TcpStream::connect(&address).await.unwrap();
        socket.write_all(start.as_bytes()).await.unwrap();
        assert!(!told(&mut socket).await.contains("200 OK"));
    }
    let mut socket = TcpStream::connect(&address).await.unwrap();
    socket.write_all(b"GET /healthz HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n").await.unwrap();
    assert!(told(&mut socket).await.ends_with("ok"));
}

#[tokio::test]
async fn nonsense_on_the_wire_is_answered_with_400() {
    let (address, _stop, _server) = listening().await;
    for nonsense in ["GARBAGE\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "\0\0\0\0\r\n\r\n"] {
        let mut socket = TcpStream::connect(&address).await.unwrap();
        socket.write_all(nonsense.as_bytes()).await.unwrap();
        let answer = told(&mut socket).await;
        assert!(answer.starts_with("HTTP/1.1 400") || answer.is_empty(), "{nonsense:?}: {answer}");
    }
}

#[tokio::test]
async fn a_server_that_is_told_to_stop_does_not_wait_for_the_idle() {
    let (address, stop, server) = listening().await;
    let _idle = TcpStream::connect(&address).await.unwrap();
    stop.send(()).unwrap();
    timeout(LONG, server).await.unwrap().unwrap();
    assert!(TcpStream::connect(&address).await.is_err());
}
