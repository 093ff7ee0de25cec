//! A workspace on disk, the real binary on it, and people who post as fast as they can.

mod copies;
mod poster;

use std::{
    collections::BTreeSet,
    io::{Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    path::PathBuf,
    process::{Child, Command, Stdio},
    time::Duration,
};

pub use poster::Poster;

use app::{
    accounts::sessions,
    audit::{Begin, Mutation},
    db::Db,
    portfolio::{
        domain::{Horizon, Stage},
        initiatives::{NewInitiative, store as initiatives},
        lines::store::line_ensured,
        products::store::product_ensured,
    },
    state::Clock,
    viewer::Viewer,
};

/// An organisation with one initiative and a signed-in administrator.
pub struct Workspace {
    dir: tempfile::TempDir,
    cookie: String,
    initiative: String,
}

impl Workspace {
    pub async fn found() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let db = Db::open(&dir.path().join("wheelhouse.sqlite")).await.unwrap();
        let (me, now) = (Viewer::operator(), Clock::System.now());
        let Begin::New(mut m) = Mutation::begin::<()>(&db, &me, now, "found", None).await.unwrap() else {
            unreachable!()
        };
        for statement in [
            "insert into organisation (id, name, time_zone, week_start, created_at) values ('organisation', 'T', 'UTC', 'monday', 0)",
            "insert into people (id, name, email, created_at) values ('p', 'Pat', 'pat@example.com', 0)",
            "insert into accounts (person_id, created_at) values ('p', 0)",
            "insert into role_grants (id, person_id, role, scope_kind, granted_at) values ('g', 'p', 'admin', 'organisation', 0)",
        ] {
            sqlx::query(statement).execute(&mut *m.tx).await.unwrap();
        }
        let name = |text: &str| text.to_owned().try_into().unwrap();
        let line = line_ensured(&mut m, &me, &name("Line")).await.unwrap();
        let product_id = product_ensured(&mut m, &me, &line, &name("Product")).await.unwrap();
        let new = NewInitiative {
            name: name("Initiative"),
            summary: String::new().try_into().unwrap(),
            business_case: String::new().try_into().unwrap(),
            product_id,
            team_id: None,
            lead_id: Some("p".to_owned()),
            stage: Stage::Development,
            horizon: Horizon::Now,
            themes: vec![],
            target: None,
            confidence: None,
            source_id: None,
            source_url: None,
        };
        let initiative = initiatives::create(&mut m, &me, &new).await.unwrap();
        let token = sessions::open_session(&mut m.tx, "p", now).await.unwrap();
        m.commit(&()).await.unwrap();
        db.close().await;
        Self { cookie: format!("{}={}", sessions::COOKIE, token.secret()), dir, initiative }
    }

    fn file(&self) -> PathBuf {
        self.dir.path().join("wheelhouse.sqlite")
    }

    /// What was posted, as the database has it after being opened anew.
    pub async fn narratives(&self) -> BTreeSet<String> {
        let db = Db::open(&self.file()).await.unwrap();
        let found: Vec<String> =
            sqlx::query_scalar("select narrative from status_update_versions").fetch_all(db.read()).await.unwrap();
        found.into_iter().collect()
    }

    pub async fn count_of(&self, narrative: &str) -> i64 {
        let db = Db::open(&self.file()).await.unwrap();
        sqlx::query_scalar("select count(*) from status_update_versions where narrative = $1")
            .bind(narrative)
            .fetch_one(db.read())
            .await
            .unwrap()
    }

    pub async fn faults(&self) -> Vec<String> {
        Db::open(&self.file()).await.unwrap().faults().await.unwrap()
    }
}

/// The binary, serving the workspace.
pub struct Server {
    child: Child,
    pub address: SocketAddr,
}

impl Server {
    pub fn start(workspace: &Workspace) -> Self {
        let address = TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).unwrap();
        let server = Self { child: Self::spawn(workspace, address), address };
        for _ in 0..2_000 {
            if TcpStream::connect(address).is_ok() {
                return server;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        server.kill();
        panic!("the server never listened");
    }

    fn spawn(workspace: &Workspace, address: SocketAddr) -> Child {
        Command::new(env!("CARGO_BIN_EXE_wheelhouse"))
            .args(["serve", "--data", &workspace.dir.path().to_string_lossy(), "--addr", &address.to_string()])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap()
    }

    /// SIGKILL: no time to finish anything.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

/// Posts one update; `None` when the connection broke before the whole answer came.
pub fn post(workspace: &Workspace, address: SocketAddr, words: &str, key: &str) -> Option<u16> {
    send(&workspace.cookie, &workspace.initiative, address, words, key)
}

fn send(cookie: &str, initiative: &str, address: SocketAddr, words: &str, key: &str) -> Option<u16> {
    let narrative = words.replace(' ', "+");
    let body = format!("initiative={initiative}&health=on_track&narrative={narrative}&key={key}");
    let request = format!(
        "POST /api/updates/post HTTP/1.1\r\nhost: {address}\r\ncookie: {cookie}\r\nsec-fetch-site: same-origin\r\n\
         accept: application/json\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\
         connection: close\r\n\r\n{body}",
        body.len()
    );
    let mut stream = TcpStream::connect(address).ok()?;
    stream.write_all(request.as_bytes()).ok()?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).ok()?;
    let answer = String::from_utf8_lossy(&answer).into_owned();
    answer.contains("\r\n\r\n").then_some(())?;
    answer.split_whitespace().nth(1)?.parse().ok()
}
