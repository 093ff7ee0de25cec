//! The binary as people start it: how soon it answers, and what it holds when idle.

use std::{
    fs,
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use crate::{Bound, Figure};

struct Server {
    child: Child,
    port: u16,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Starts the release binary on an existing workspace several times.
pub fn measure() -> Vec<Figure> {
    let dir = tempfile::tempdir().expect("a directory");
    drop(start(dir.path()));
    let mut starts = Vec::new();
    let mut memory = 0.0;
    for _ in 0..5 {
        let (server, taken) = start(dir.path());
        starts.push(taken);
        std::thread::sleep(Duration::from_millis(1_500));
        memory = resident(server.child.id());
    }
    starts.sort_by(f64::total_cmp);
    let start = starts[starts.len() / 2];
    vec![
        Figure {
            name: "start to first page",
            value: start * 1_000.0,
            unit: "ms",
            bound: Bound::AtMost(150.0),
            detail: format!("median of {} starts on an existing workspace", starts.len()),
        },
        Figure {
            name: "idle memory",
            value: memory,
            unit: "MB",
            bound: Bound::AtMost(30.0),
            detail: "resident set after the first page and a second and a half of rest".to_owned(),
        },
    ]
}

fn start(data: &std::path::Path) -> (Server, f64) {
    let port = TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a free port").port();
    let begun = Instant::now();
    let child = Command::new(env!("CARGO_BIN_EXE_wheelhouse"))
        .args(["serve", "--data"])
        .arg(data)
        .args(["--addr", &format!("127.0.0.1:{port}")])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the binary");
    let server = Server { child, port };
    while !first_page(server.port) {
        assert!(begun.elapsed() < Duration::from_secs(20), "the server never answered");
        std::thread::sleep(Duration::from_millis(2));
    }
    (server, begun.elapsed().as_secs_f64())
}

fn first_page(port: u16) -> bool {
    let Ok(mut stream) = TcpStream::connect(("127.0.0.1", port)) else { return false };
    let asked = stream.write_all(b"GET /set-up HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n");
    let mut answer = String::new();
    asked.is_ok() && stream.read_to_string(&mut answer).is_ok() && answer.contains("</html>")
}

/// Resident memory in megabytes, as the kernel tells it.
fn resident(process: u32) -> f64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap_or("0 kB");
    line.trim().trim_end_matches(" kB").parse::<f64>().unwrap_or_default() / 1_000.0
}
