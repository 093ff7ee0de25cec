//! A directory with files and data, and the binary to use on them.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use sqlx::{Connection, SqliteConnection, sqlite::SqliteConnectOptions};

/// Where a test works; gone with it.
pub struct Workbench {
    dir: tempfile::TempDir,
}

/// What a command said and how it ended.
pub struct Said {
    pub status: i32,
    pub out: String,
    pub err: String,
}

impl From<Output> for Said {
    fn from(output: Output) -> Self {
        Self {
            status: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

impl Workbench {
    pub fn new() -> Self {
        Self { dir: tempfile::tempdir().unwrap() }
    }

    /// Writes a file and gives its path.
    pub fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.dir.path().join(name);
        fs::write(&path, bytes).unwrap();
        path
    }

    /// Runs a command on a file and this bench's data.
    pub fn run(&self, command: &str, file: &Path, more: &[&str]) -> Said {
        let binary = env!("CARGO_BIN_EXE_wheelhouse");
        let mut run = Command::new(binary);
        run.arg(command).arg(file).arg("--data").arg(self.data()).args(more);
        run.output().unwrap().into()
    }

    pub fn import(&self, bytes: impl AsRef<[u8]>, more: &[&str]) -> Said {
        self.run("import", &self.file("plan.csv", bytes), more)
    }

    fn data(&self) -> PathBuf {
        self.dir.path().join("data")
    }

    /// One number out of the data; 0 where nothing was ever written.
    pub fn number(&self, sql: &'static str) -> i64 {
        let file = self.data().join("wheelhouse.sqlite");
        if !file.exists() {
            return 0;
        }
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let options = SqliteConnectOptions::new().filename(file).read_only(true);
            let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
            sqlx::query_scalar(sql).fetch_one(&mut connection).await.unwrap()
        })
    }

    /// Whether nothing at all came in.
    pub fn is_empty(&self) -> bool {
        self.number("select (select count(*) from initiatives) + (select count(*) from product_lines) + (select count(*) from people)") == 0
    }
}
