//! The binary on a copy of the sample organisation, and another process (this one) that has the same file open.

use std::{
    net::{SocketAddr, TcpListener},
    process::{Child, Command, ExitStatus, Stdio},
    time::Duration,
};

use app::{
    accounts::sessions,
    audit::{Begin, Mutation, Subject},
    db::Db,
    viewer::Viewer,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

use crate::support::House;

/// The sample's people, by address.
pub const CPO: &str = "amara.osei@tern.example";
pub const VIEWER: &str = "claire.fontaine@tern.example";

/// A running server, killed when the test ends.
pub struct Workshop {
    pub house: House,
    pub address: SocketAddr,
    child: Child,
}

impl Drop for Workshop {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Workshop {
    pub async fn open() -> Self {
        let house = House::demo().await;
        let address = TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).unwrap();
        let child = Command::new(env!("CARGO_BIN_EXE_wheelhouse"))
            .args(["serve", "--addr", &address.to_string(), "--data"])
            .arg(house.folder())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let workshop = Self { house, address, child };
        for _ in 0..2_000 {
            if TcpStream::connect(address).await.is_ok() {
                return workshop;
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        panic!("the server never listened");
    }

    pub fn db(&self) -> &Db {
        &self.house.state.db
    }

    /// A new session of one of the sample's people, as a cookie.
    pub async fn session_of(&self, email: &str) -> String {
        let person = self.text("select id from people where email = $1", email).await;
        self.session(&person).await
    }

    pub async fn session(&self, person: &str) -> String {
        let mut tx = self.db().begin().await.unwrap();
        let token = sessions::open_session(&mut tx, person, self.house.state.now()).await.unwrap();
        tx.commit().await.unwrap();
        format!("{}={}", sessions::COOKIE, token.secret())
    }

    /// Somebody new who holds one role within one scope.
    pub async fn somebody(&self, id: &str, role: &str, scope: (&str, Option<&str>)) -> String {
        let mut tx = self.db().begin().await.unwrap();
        for statement in [
            "insert into people (id, name, created_at) values ($1, $1, 0)",
            "insert into accounts (person_id, created_at) values ($1, 0)",
        ] {
            sqlx::query(statement).bind(id).execute(&mut *tx).await.unwrap();
        }
        sqlx::query("insert into role_grants (id, person_id, role, scope_kind, scope_id, granted_at) values ($1, $1, $2, $3, $4, 0)")
            .bind(id)
            .bind(role)
            .bind(scope.0)
            .bind(scope.1)
            .execute(&mut *tx)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        self.session(id).await
    }

    /// One text from the database.
    pub async fn text(&self, sql: &'static str, given: &str) -> String {
        sqlx::query_scalar(sql).bind(given).fetch_one(self.db().read()).await.unwrap()
    }

    /// Writes down, in this process, that something was done to things.
    pub async fn write_down(&self, operation: &'static str, things: &[(&'static str, &str)]) {
        let (me, now) = (Viewer::operator(), self.house.state.now());
        let begun = Mutation::begin::<()>(self.db(), &me, now, operation, None).await.unwrap();
        let Begin::New(mut m) = begun else { unreachable!() };
        for (kind, id) in things {
            m.audit(Subject { kind, id }, &()).await.unwrap();
        }
        m.commit(&()).await.unwrap();
    }

    /// Sends a form to the server and gives the status and the body.
    pub async fn post(&self, cookie: &str, path: &str, body: &str) -> (u16, String) {
        let address = self.address;
        let request = format!(
            "POST {path} HTTP/1.0\r\nhost: {address}\r\ncookie: {cookie}\r\nsec-fetch-site: same-origin\r\n\
             content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
            body.len()
        );
        let mut socket = TcpStream::connect(address).await.unwrap();
        socket.write_all(request.as_bytes()).await.unwrap();
        let mut answer = Vec::new();
        socket.read_to_end(&mut answer).await.unwrap();
        let answer = String::from_utf8_lossy(&answer).into_owned();
        (answer.split(' ').nth(1).unwrap().parse().unwrap(), answer)
    }

    /// Reads something with a further header, and gives the status.
    pub async fn get(&self, cookie: &str, path: &str, header: &str) -> u16 {
        let address = self.address;
        let request = format!("GET {path} HTTP/1.0\r\nhost: {address}\r\ncookie: {cookie}\r\n{header}\r\n\r\n");
        let mut socket = TcpStream::connect(address).await.unwrap();
        socket.write_all(request.as_bytes()).await.unwrap();
        let mut answer = Vec::new();
        socket.read_to_end(&mut answer).await.unwrap();
        String::from_utf8_lossy(&answer).split(' ').nth(1).unwrap().parse().unwrap()
    }

    /// Asks the server to stop, as service managers do, and waits for it.
    pub async fn stop(mut self) -> ExitStatus {
        let told = Command::new("kill").arg("-TERM").arg(self.child.id().to_string()).status().unwrap();
        assert!(told.success());
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }
}
