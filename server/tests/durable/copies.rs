//! Backups of a workspace, and what they are restored to.

use std::{collections::BTreeMap, path::PathBuf, process::Command};

use super::Workspace;

impl Workspace {
    /// What `wheelhouse backup` writes now.
    pub fn backup(&self, name: &str) -> PathBuf {
        let file = self.dir.path().join(name);
        run("backup", &file, &[], self);
        file
    }

    /// A workspace of its own that `wheelhouse restore --verify` made of a backup.
    pub fn restored(&self, backup: &PathBuf) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let restored = Self { dir, cookie: self.cookie.clone(), initiative: self.initiative.clone() };
        run("restore", backup, &["--verify"], &restored);
        restored
    }

    /// The highest number of each lane whose posts all are here up to it; fails where one before it is missing.
    pub async fn lanes(&self) -> BTreeMap<String, usize> {
        let mut lanes: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for words in self.narratives().await {
            let (lane, number) = words.split_once(" number ").unwrap();
            lanes.entry(lane.to_owned()).or_default().push(number.parse().unwrap());
        }
        let ends = lanes.into_iter().map(|(lane, mut numbers)| {
            numbers.sort_unstable();
            assert!(numbers.iter().copied().eq(0..numbers.len()), "{lane} has a gap: {numbers:?}");
            (lane, numbers.len())
        });
        ends.collect()
    }
}

fn run(command: &str, file: &PathBuf, flags: &[&str], workspace: &Workspace) {
    let output = Command::new(env!("CARGO_BIN_EXE_wheelhouse"))
        .arg(command)
        .arg(file)
        .args(flags)
        .arg("--data")
        .arg(workspace.dir.path())
        .output()
        .unwrap();
    assert!(output.status.success(), "{command}: {}", String::from_utf8_lossy(&output.stderr));
}
