//! A browser's side of a stream, on a bare socket: it knows the place of the last event that it got whole.

use std::{net::SocketAddr, time::Duration};

use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::TcpStream,
    time::timeout,
};

/// An event as it came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Event {
    pub name: String,
    pub data: String,
    pub id: String,
}

/// An open stream, or the refusal of one.
pub struct Listener {
    pub status: u16,
    pub headers: String,
    /// The place after the last whole event.
    pub place: String,
    socket: BufReader<TcpStream>,
    begun: Event,
}

impl Listener {
    /// Opens a stream; `after` is said in the header, or in the address where `in_address` says so.
    pub async fn open(address: SocketAddr, cookie: &str, after: &str, in_address: bool) -> Self {
        let (query, header) = match (after, in_address) {
            ("", _) => (String::new(), String::new()),
            (after, true) => (format!("?after={after}"), String::new()),
            (after, false) => (String::new(), format!("last-event-id: {after}\r\n")),
        };
        // An answer to HTTP/1.0 is not cut into chunks.
        let request = format!("GET /api/live{query} HTTP/1.0\r\nhost: {address}\r\ncookie: {cookie}\r\n{header}\r\n");
        let mut socket = TcpStream::connect(address).await.unwrap();
        socket.write_all(request.as_bytes()).await.unwrap();
        let mut socket = BufReader::new(socket);
        let mut headers = String::new();
        while !headers.ends_with("\r\n\r\n") {
            let read = timeout(Duration::from_secs(10), socket.read_line(&mut headers)).await.unwrap().unwrap();
            assert!(read > 0, "no answer: {headers}");
        }
        let status = headers.split(' ').nth(1).unwrap().parse().unwrap();
        let begun = Event::default();
        Self { status, headers: headers.to_lowercase(), place: after.to_owned(), socket, begun }
    }

    /// Reads one line. Gives an event when it was the last of one; `Err` at the end of the stream.
    pub async fn line(&mut self) -> Result<Option<Event>, ()> {
        let mut line = String::new();
        if self.socket.read_line(&mut line).await.unwrap_or_default() == 0 {
            return Err(());
        }
        let line = line.trim_end_matches(['\r', '\n']);
        if line.is_empty() {
            let event = std::mem::take(&mut self.begun);
            if !event.id.is_empty() {
                self.place.clone_from(&event.id);
            }
            return Ok(Some(event).filter(|event| !event.data.is_empty()));
        }
        let (name, value) = line.split_once(": ").unwrap_or((line, ""));
        match name {
            "event" => value.clone_into(&mut self.begun.name),
            "data" => value.clone_into(&mut self.begun.data),
            "id" => value.clone_into(&mut self.begun.id),
            _ => {}
        }
        Ok(None)
    }

    /// The next event; `None` when none comes in time or the stream ends.
    pub async fn next(&mut self, wait: Duration) -> Option<Event> {
        timeout(wait, async {
            loop {
                match self.line().await {
                    Ok(Some(event)) => return Some(event),
                    Ok(None) => {}
                    Err(()) => return None,
                }
            }
        })
        .await
        .ok()
        .flatten()
    }

    /// What was told of until nothing came for a while.
    pub async fn told(&mut self, wait: Duration) -> Vec<String> {
        let mut told = Vec::new();
        while let Some(event) = self.next(wait).await {
            if event.name != "still" {
                told.push(event.data);
            }
        }
        told
    }

    /// Whether the stream ends in time, whatever it says before.
    pub async fn ends(&mut self, wait: Duration) -> bool {
        let end = async { while self.line().await.is_ok() {} };
        timeout(wait, end).await.is_ok()
    }
}
