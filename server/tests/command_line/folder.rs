//! The whole organisation out of one workspace and into another.

use std::fs;

use super::{CREATE, answer, wheelhouse};

#[test]
fn an_exported_organisation_comes_back_whole_in_an_empty_workspace() {
    let dir = tempfile::tempdir().unwrap();
    let path = |name: &str| dir.path().join(name);
    answer(&path("here"), &CREATE);
    let (first, second) = (path("first"), path("second"));
    let said = answer(&path("here"), &["export", first.to_str().unwrap()]);
    assert!(said.contains(" rows of "), "{said}");
    assert_eq!(wheelhouse(&path("here"), &["export", first.to_str().unwrap()]).status.code(), Some(1));
    answer(&path("there"), &["import", first.to_str().unwrap()]);
    assert!(answer(&path("there"), &["user", "list"]).contains("ada@heron.example"));
    answer(&path("there"), &["export", second.to_str().unwrap()]);
    for entry in fs::read_dir(&first).unwrap() {
        let name = entry.unwrap().file_name();
        assert!(fs::read(first.join(&name)).unwrap() == fs::read(second.join(&name)).unwrap(), "{name:?}");
    }
    let refused = wheelhouse(&path("there"), &["import", first.to_str().unwrap()]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("holds organisation already"));
    fs::remove_file(first.join("manifest.json")).unwrap();
    let unfinished = wheelhouse(&path("elsewhere"), &["import", first.to_str().unwrap()]);
    assert_eq!(unfinished.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&unfinished.stderr).contains("Was the export finished?"));
}
