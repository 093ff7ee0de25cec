//! What whoever runs a server sees of it: metrics on their own address, and a log that programs read.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    process::{Child, Command, Stdio},
};

/// A server on two addresses, stopped when the test ends.
struct Server {
    child: Child,
    people: SocketAddr,
    metrics: SocketAddr,
}

impl Server {
    fn start(data: &std::path::Path) -> Self {
        let (people, metrics) = (free(), free());
        let child = Command::new(env!("CARGO_BIN_EXE_wheelhouse"))
            .args(["serve", "--addr", &people.to_string(), "--metrics-addr", &metrics.to_string()])
            .args(["--log-format", "json", "--data"])
            .arg(data)
            .env("RUST_LOG", "wheelhouse_server=debug")
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let server = Self { child, people, metrics };
        for _ in 0..200 {
            if TcpStream::connect(metrics).is_ok() {
                break;
            }
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
        server
    }

    /// What the log says once the server was told to stop.
    fn log(mut self) -> Vec<serde_json::Value> {
        let told = Command::new("kill").arg("-TERM").arg(self.child.id().to_string()).status().unwrap();
        assert!(told.success());
        let lines = BufReader::new(self.child.stderr.take().unwrap()).lines();
        let log = lines.map(|line| serde_json::from_str(&line.unwrap()).unwrap()).collect();
        assert!(self.child.wait().unwrap().success());
        log
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn free() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap()
}

fn get(address: SocketAddr, path: &str) -> String {
    let mut socket = TcpStream::connect(address).unwrap();
    write!(socket, "GET {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    socket.read_to_string(&mut answer).unwrap();
    answer
}

#[test]
fn metrics_count_by_pattern_on_an_address_of_their_own() {
    let dir = tempfile::tempdir().unwrap();
    let server = Server::start(dir.path());
    for path in ["/initiatives/one", "/initiatives/two", "/secret-plan", "/healthz", "/metrics"] {
        get(server.people, path);
    }
    let scraped = get(server.metrics, "/metrics");
    assert!(scraped.contains("content-type: text/plain; version=0.0.4"), "{scraped}");
    for line in [
        r#"wheelhouse_http_requests_total{method="GET",route="/initiatives/{id}",status="303"} 2"#,
        r#"wheelhouse_http_requests_total{method="GET",route="elsewhere",status="303"} 2"#,
        r#"wheelhouse_http_requests_total{method="GET",route="/healthz",status="200"} 1"#,
        r#"wheelhouse_http_request_duration_seconds_count{method="GET",route="/healthz"} 1"#,
        "# TYPE wheelhouse_http_request_duration_seconds histogram",
        "# TYPE wheelhouse_http_connections gauge",
        "wheelhouse_database_writer_wait_seconds_count",
        "wheelhouse_database_writers 1",
        "process_resident_memory_bytes",
    ] {
        assert!(scraped.contains(line), "{line} is missing:\n{scraped}");
    }
    assert!(!scraped.contains("secret-plan"), "an address that somebody made up is no label");
    server.log();
}

#[test]
fn every_line_of_the_log_is_json_and_bears_the_number_of_its_request() {
    let dir = tempfile::tempdir().unwrap();
    let server = Server::start(dir.path());
    let answer = get(server.people, "/healthz");
    let (_, rest) = answer.split_once("x-request-id: ").unwrap();
    let number = rest.split_whitespace().next().unwrap().to_owned();
    let log = server.log();
    let line = log.iter().find(|line| line["message"] == "answered").unwrap();
    assert_eq!((&line["span"]["request_id"], &line["span"]["path"]), (&number.into(), &"/healthz".into()));
    assert_eq!((&line["status"], &line["level"]), (&200.into(), &"DEBUG".into()));
}
