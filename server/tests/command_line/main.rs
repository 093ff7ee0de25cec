//! The command line from outside: the binary, its answers and its exit status.

#![expect(clippy::unwrap_used, reason = "a test ends where something is not as expected")]

mod folder;
mod watching;

use std::{
    path::Path,
    process::{Command, Output},
};

fn wheelhouse(data: &Path, words: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_wheelhouse")).args(words).arg("--data").arg(data).output().unwrap()
}

/// The one answer on standard output of a command that succeeds.
fn answer(data: &Path, words: &[&str]) -> String {
    let output = wheelhouse(data, words);
    assert!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

const CREATE: [&str; 8] = ["user", "create", "--email", "Ada@heron.example", "--name", "Ada Marsh", "--role", "cpo"];

#[test]
fn people_are_let_in_listed_and_kept_out() {
    let dir = tempfile::tempdir().unwrap();
    let data = dir.path().join("new");
    let link = answer(&data, &CREATE);
    assert!(link.starts_with("http://127.0.0.1:3000/welcome/"), "{link}");
    let listed: serde_json::Value = serde_json::from_str(&answer(&data, &["user", "list", "--json"])).unwrap();
    assert_eq!(listed[0]["email"], "ada@heron.example");
    assert_eq!((&listed[0]["name"], &listed[0]["role"]), (&"Ada Marsh".into(), &"cpo".into()));
    answer(&data, &["user", "disable", "--email", "ada@heron.example"]);
    let listed: serde_json::Value = serde_json::from_str(&answer(&data, &["user", "list", "--json"])).unwrap();
    assert_eq!(listed[0]["standing"], "disabled");
    assert_eq!(wheelhouse(&data, &CREATE).status.code(), Some(1));
    assert_eq!(wheelhouse(&data, &["user", "disable", "--email", "no@heron.example"]).status.code(), Some(1));
    assert_eq!(wheelhouse(&data, &["user", "create", "--email", "nonsense"]).status.code(), Some(2));
}

#[test]
fn a_token_stands_alone_on_standard_output() {
    let dir = tempfile::tempdir().unwrap();
    answer(dir.path(), &CREATE);
    let token = answer(dir.path(), &["token", "create", "--user", "ada@heron.example"]);
    assert!(token.len() == 43 && !token.contains(char::is_whitespace), "{token}");
    assert_eq!(wheelhouse(dir.path(), &["token", "create", "--user", "no@heron.example"]).status.code(), Some(1));
}

#[test]
fn what_is_backed_up_comes_back_and_what_it_replaces_is_kept() {
    let dir = tempfile::tempdir().unwrap();
    let (data, other, file) = (dir.path().join("a"), dir.path().join("b"), dir.path().join("copy.sqlite"));
    let copy = file.to_str().unwrap();
    answer(&data, &CREATE);
    answer(&data, &["backup", copy]);
    assert_eq!(wheelhouse(&data, &["backup", copy]).status.code(), Some(1));
    answer(&other, &["restore", copy, "--verify"]);
    assert!(answer(&other, &["user", "list"]).contains("ada@heron.example"));
    answer(&other, &["restore", copy, "--verify"]);
    let kept = std::fs::read_dir(&other)
        .unwrap()
        .filter(|entry| entry.as_ref().unwrap().file_name().to_string_lossy().contains("before-"));
    assert_eq!(kept.count(), 1);
    assert!(answer(&other, &["doctor"]).contains("the data is sound"));
}

#[test]
fn a_damaged_backup_changes_nothing_and_the_doctor_sees_damage() {
    let dir = tempfile::tempdir().unwrap();
    let (data, file) = (dir.path().join("a"), dir.path().join("copy.sqlite"));
    answer(&data, &CREATE);
    answer(&data, &["backup", file.to_str().unwrap()]);
    let mut bytes = std::fs::read(&file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle..middle + 6000].fill(0x5a);
    std::fs::write(&file, &bytes).unwrap();
    assert_eq!(wheelhouse(&data, &["restore", file.to_str().unwrap(), "--verify"]).status.code(), Some(1));
    assert!(answer(&data, &["user", "list"]).contains("ada@heron.example"));
    std::fs::write(data.join("wheelhouse.sqlite"), &bytes).unwrap();
    assert_eq!(wheelhouse(&data, &["doctor"]).status.code(), Some(1));
    assert_eq!(wheelhouse(&dir.path().join("absent"), &["doctor"]).status.code(), Some(1));
}

#[test]
fn the_demo_never_takes_the_place_of_a_real_workspace() {
    let dir = tempfile::tempdir().unwrap();
    answer(dir.path(), &CREATE);
    let output = wheelhouse(dir.path(), &["demo", "--addr", "127.0.0.1:0"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("real organisation"));
    assert!(answer(dir.path(), &["user", "list"]).contains("ada@heron.example"));
}

#[test]
fn what_a_newer_version_wrote_is_refused_with_a_status_of_its_own() {
    let dir = tempfile::tempdir().unwrap();
    answer(dir.path(), &CREATE);
    let file = dir.path().join("wheelhouse.sqlite");
    let later = rusqlite::Connection::open(&file).unwrap();
    let known =
        "select 29990101000000, 'later', installed_on, success, checksum, execution_time from _sqlx_migrations limit 1";
    later.execute(&format!("insert into _sqlx_migrations {known}"), []).unwrap();
    later.close().unwrap();
    let (before, copy) = (std::fs::read(&file).unwrap(), dir.path().join("copy.sqlite"));
    std::fs::copy(&file, &copy).unwrap();
    let copy = copy.to_str().unwrap();
    for words in [&["user", "list"][..], &["serve", "--addr", "127.0.0.1:0"], &["doctor"], &["restore", copy]] {
        let output = wheelhouse(dir.path(), words);
        assert_eq!(output.status.code(), Some(3), "{words:?}");
        assert!(String::from_utf8_lossy(&output.stderr).contains("a newer Wheelhouse wrote it"), "{words:?}");
        assert!(std::fs::read(&file).unwrap() == before, "{words:?} changed it");
    }
}

#[test]
fn every_command_explains_itself() {
    for words in [
        &["--help"][..],
        &["serve", "--help"],
        &["user", "create", "--help"],
        &["restore", "--help"],
        &["export", "--help"],
    ] {
        let output = Command::new(env!("CARGO_BIN_EXE_wheelhouse")).args(words).output().unwrap();
        assert!(output.status.success() && output.stdout.len() > 200, "{words:?}");
    }
}

#[test]
fn a_server_that_is_told_to_stop_stops_within_ten_seconds() {
    let dir = tempfile::tempdir().unwrap();
    for signal in ["-TERM", "-INT"] {
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let mut server = Command::new(env!("CARGO_BIN_EXE_wheelhouse"))
            .args(["serve", "--addr", &port.to_string(), "--data"])
            .arg(dir.path())
            .stderr(std::process::Stdio::null())
            .spawn()
            .unwrap();
        let mut connected = None;
        for _ in 0..100 {
            connected = std::net::TcpStream::connect(port).ok();
            if connected.is_some() {
                break;
            }
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
        // A request that never ends its body.
        let mut slow = connected.unwrap();
        std::io::Write::write_all(
            &mut slow,
            b"POST /api/accounts/sign_in HTTP/1.1\r\nhost: a\r\ncontent-length: 99\r\n\r\nx",
        )
        .unwrap();
        assert!(Command::new("kill").arg(signal).arg(server.id().to_string()).status().unwrap().success());
        let mut ended = None;
        for _ in 0..100 {
            ended = server.try_wait().unwrap();
            if ended.is_some() {
                break;
            }
            std::thread::sleep(std::time::Duration::from_millis(100));
        }
        assert!(ended.is_some_and(|status| status.success()), "{signal}: {ended:?}");
    }
}
